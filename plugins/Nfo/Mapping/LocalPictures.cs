using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Pictures that an NFO names by path: those that are in the item's own folder come before all others.</summary>
/// <remarks>Whole paths are those of the machine that wrote them; they count only if the same folder and file are found here.</remarks>
internal static class LocalPictures
{
    private const int Most = 20;

    public static async Task<MediaItem> AddAsync(MediaItem item, IReadOnlyList<NfoElement> blocks, Func<IFileStore?> files, CancellationToken cancellationToken)
    {
        var paths = ArtworkMap.Paths(blocks[0]).Take(Most).ToList();
        if (paths.Count == 0 || FolderOf(item) is not { } folder || files() is not { } store)
        {
            return item;
        }

        var found = new List<Artwork>();
        foreach (var (role, text) in paths)
        {
            if (Below(folder, text) is { } path && !found.Exists(f => f.Path == path) && await ExistsAsync(store, path, cancellationToken))
            {
                found.Add(item.Artwork?.FirstOrDefault(a => a.Path == path && a.Role == role) ?? new Artwork { Role = role, Path = path });
            }
        }

        return found.Count == 0 ? item : item with { Artwork = [.. found, .. (item.Artwork ?? []).Where(a => a.Path is null || !found.Exists(f => f.Path == a.Path))] };
    }

    private static string? FolderOf(MediaItem item)
        => item.Versions?.SelectMany(v => v.Files).FirstOrDefault(f => f.Role == MediaFile.Main)?.Path is { } file && file.LastIndexOf('/') is var at and > 0 ? file[..at]
            : item.Kind is ItemKinds.Series or ItemKinds.Season && item.Ids.FirstOrDefault(i => i.Scheme == IdSchemes.FilePath) is { IsEmpty: false } id ? id.Value : null;

    /// <summary>The path of the item's source; null for one that leaves the item's folder.</summary>
    private static string? Below(string folder, string text)
    {
        var parts = text.Trim().Replace('\\', '/').Split('/');
        if (parts[0].Length == 0 || parts[0].EndsWith(':'))
        {
            parts = parts.Length > 2 && parts[^2] == folder[(folder.LastIndexOf('/') + 1)..] ? parts[^1..] : [];
        }

        return parts.Length is > 0 and < 8 && Array.TrueForAll(parts, p => p.Length > 0 && p is not ("." or "..") && !p.Contains(':', StringComparison.Ordinal) && !p.Any(char.IsControl)) ? $"{folder}/{string.Join('/', parts)}" : null;
    }

    private static async Task<bool> ExistsAsync(IFileStore store, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await store.TagAsync(path, cancellationToken) is not null;
        }
        catch (PluginException)
        {
            return false;
        }
    }
}
