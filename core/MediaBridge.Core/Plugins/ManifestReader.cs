using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Reads one plugin folder: its manifest, and of its assembly only the module version id.</summary>
internal static class ManifestReader
{
    /// <summary>The plugin of a folder; null if the folder holds none.</summary>
    public static PluginEntry? Read(string folder, IReadOnlyCollection<string> disabled)
    {
        var name = Path.GetFileName(folder);
        PluginManifest manifest;
        try
        {
            var file = Path.Combine(folder, ManifestJson.FileName);
            if (!File.Exists(file))
            {
                return Directory.EnumerateFiles(folder, "*.dll").Any()
                    ? Failed(folder, $"Its folder '{name}' has no {ManifestJson.FileName}: install or build the plugin again.")
                    : null;
            }

            manifest = ManifestJson.Parse(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return Failed(folder, $"{ManifestJson.FileName} in '{name}' cannot be read ({OneLine(e.Message)}): install or build the plugin again.");
        }

        var status = disabled.Contains(manifest.Id, StringComparer.Ordinal) ? PluginStatus.Disabled(manifest.Id)
            : SdkCompatibility.Fault(manifest.SdkVersion) is { } fault ? PluginStatus.NotSupported(fault)
            : CheckAssembly(folder, manifest);
        return new PluginEntry(manifest.Id, status) { Manifest = manifest, Folder = folder };
    }

    /// <summary>A message on one line, with its full stop taken off, for use inside a sentence.</summary>
    public static string OneLine(string text)
        => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).TrimEnd('.');

    private static PluginEntry Failed(string folder, string reason) => new(Path.GetFileName(folder), PluginStatus.Failed(reason)) { Folder = folder };

    private static PluginStatus CheckAssembly(string folder, PluginManifest manifest)
    {
        // A manifest is data from outside: the assembly is a file beside it, never one elsewhere.
        if (!string.Equals(manifest.Assembly, Path.GetFileName(manifest.Assembly), StringComparison.Ordinal) || manifest.Assembly is "" or "." or "..")
        {
            return PluginStatus.Failed($"Its manifest names the assembly '{manifest.Assembly}', which is not a file name: install the plugin again.");
        }

        var path = Path.Combine(folder, manifest.Assembly);
        try
        {
            return ModuleVersion.Read(path) == manifest.Mvid
                ? PluginStatus.Ready
                : PluginStatus.Stale($"{ManifestJson.FileName} was written from another build of {manifest.Assembly}: build or install the plugin again.");
        }
        catch (FileNotFoundException)
        {
            return PluginStatus.Failed($"{manifest.Assembly} is missing from its folder: install or build the plugin again.");
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return PluginStatus.Failed($"{manifest.Assembly} cannot be read ({OneLine(e.Message)}): install or build the plugin again.");
        }
    }
}
