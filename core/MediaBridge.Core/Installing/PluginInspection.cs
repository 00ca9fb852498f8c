using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Looks at a plugin before it is installed, without loading its code.</summary>
internal static class PluginInspection
{
    /// <summary>The manifest of a plugin that this host can use.</summary>
    /// <param name="folder">Its files.</param>
    /// <param name="name">What messages call it while its id is not known.</param>
    /// <param name="installed">Finds the version that is installed.</param>
    /// <exception cref="PluginException">This host cannot use it.</exception>
    public static PluginManifest Inspect(string folder, string name, Func<string, InstallRecord?> installed)
    {
        var entry = ManifestReader.Read(folder, []);
        if (entry?.Manifest is not { } manifest)
        {
            throw PackageRefusal.Of(name, entry is null ? "it holds no plugin." : Lower(entry.Status.Reason));
        }

        if (!ManifestRules.IsId(manifest.Id) || PackageVersion.Parse(manifest.Version) is null)
        {
            throw PackageRefusal.Of(name, $"its manifest names the plugin '{manifest.Id}' in version '{manifest.Version}', and one of the two is none.");
        }

        var fault = entry.Status.IsUsable ? PluginLoader.StaticFault(manifest, folder) : entry.Status;
        if (fault is not null)
        {
            var stays = installed(manifest.Id) is { } old ? $"Version {old.Installation.Version}, which is installed, stays as it is." : null;
            throw new PluginException(ErrorKind.Configuration, $"'{manifest.Id} {manifest.Version}' is not installed. {fault.Reason}", stays);
        }

        return manifest;
    }

    /// <summary>Refuses a plugin that would stand back behind another one.</summary>
    public static void CheckRoom(PluginManifest manifest, IEnumerable<PluginEntry> entries)
    {
        foreach (var other in entries.Where(e => e.Status.IsUsable && !string.Equals(e.Record?.Id, manifest.Id, StringComparison.Ordinal)))
        {
            var what = string.Equals(other.Id, manifest.Id, StringComparison.Ordinal) ? "there is a plugin of that id already"
                : manifest.Components.FirstOrDefault(c => other.Manifest!.Components.Any(o => o.Kind == c.Kind && string.Equals(o.Info.Id, c.Info.Id, StringComparison.Ordinal))) is { } component
                    ? $"plugin '{other.Id}' already has the {component.Kind.ToString().ToLowerInvariant()} '{component.Info.Id}'"
                : manifest.Connections.FirstOrDefault(c => other.Manifest!.Connections.Any(o => string.Equals(o.Service, c.Service, StringComparison.Ordinal))) is { } connection
                    ? $"plugin '{other.Id}' already connects to '{connection.Service}'"
                : null;
            if (what is not null)
            {
                throw PackageRefusal.Of(
                    $"{manifest.Id} {manifest.Version}",
                    $"{what}, {(other.Folder is null ? "as part of the program" : $"in '{other.Folder}'")}.",
                    $"Remove that one, or switch it off: mediabridge config set plugins.disabled {other.Id}");
            }
        }
    }

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
