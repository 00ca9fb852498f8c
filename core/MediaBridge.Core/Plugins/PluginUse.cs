using System.Collections.Concurrent;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Holds the folders of loaded plugins as long as this process lives: code is never unloaded, and its private dependencies are opened when they are first needed.</summary>
internal static class PluginUse
{
    private static readonly ConcurrentDictionary<string, FileStream> Held = new(StringComparer.Ordinal);

    /// <summary>Keeps an installed folder from being deleted by whoever updates or removes the plugin meanwhile.</summary>
    public static void Hold(string folder)
        => Held.GetOrAdd(folder, static f => new FileStream(Path.Combine(f, ManifestJson.FileName), FileMode.Open, FileAccess.Read, FileShare.Read));

    /// <summary>Deletes a folder that no process holds; false if one does.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="trash">A path on the same volume that does not exist: the folder disappears at once, its files after.</param>
    public static bool TryDelete(string folder, string trash)
    {
        var manifest = Path.Combine(folder, ManifestJson.FileName);
        try
        {
            if (File.Exists(manifest))
            {
                using var alone = new FileStream(manifest, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }

            Directory.Move(folder, trash);
            Directory.Delete(trash, recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // in use: the next change of plugins tries again
        }
    }
}
