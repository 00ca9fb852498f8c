using MediaBridge.Core.Diagnostics;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>The checks of a plugin that need none of its code.</summary>
internal static class PluginChecks
{
    private const string Again = "Install or build the plugin again.";

    /// <summary>One finding for each thing that was looked at.</summary>
    public static IReadOnlyList<Finding> Of(PluginEntry entry)
    {
        if (entry.Manifest is not { } manifest)
        {
            return [Bad("manifest", entry.Status.Reason)];
        }

        List<Finding> findings = [Good("manifest", $"{ManifestJson.FileName}, schema {manifest.Schema}, {manifest.Components.Count} components.")];
        findings.Add(SdkCompatibility.Fault(manifest.SdkVersion) is { } fault ? Bad("SDK", fault) : Good("SDK", $"Built for SDK {manifest.SdkVersion}; this host has {SdkVersion.Current.ToString(3)}."));
        if (entry.Folder is null)
        {
            return findings;
        }

        findings.Add(entry.Status.State is PluginState.StaleManifest or PluginState.Failed or PluginState.Duplicate ? Bad("state", entry.Status.Reason) : Good("state", entry.Status.Reason));
        findings.Add(Code(manifest, entry.Folder));
        findings.Add(Files(entry));
        return findings;
    }

    private static Finding Code(PluginManifest manifest, string folder)
        => PluginLoader.StaticFault(manifest, folder) is { } fault ? Bad("code", fault.Reason) : Good("code", "Everything it uses of the SDK, and every library it needs, is there.");

    private static Finding Files(PluginEntry entry)
    {
        if (entry.Record is not { } record)
        {
            return new Finding { Subject = "files", Level = FindingLevel.Note, Detail = "It was not installed with `plugins add`, so no hash of it is known." };
        }

        return InstalledFiles.Difference(record, entry.Folder!, thorough: true) is { } difference
            ? Bad("files", $"They are not those that were installed: {difference}.", $"Install it again: mediabridge plugins update {entry.Id} --force")
            : Good("files", $"{record.Files.Count} files, as they were installed (SHA-512 {record.Installation.Sha512[..12]}…{(record.Installation.IsHashPublished ? ", published by its feed" : "")}).");
    }

    private static Finding Good(string subject, string detail) => new() { Subject = subject, Level = FindingLevel.Ok, Detail = detail };

    private static Finding Bad(string subject, string detail, string remedy = Again) => new() { Subject = subject, Level = FindingLevel.Error, Detail = detail, Remedy = remedy };
}
