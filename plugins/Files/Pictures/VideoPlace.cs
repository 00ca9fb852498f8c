using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>Where the pictures of an item go: a folder below the root, and what their names begin with there.</summary>
/// <param name="Folder">Path below the root; empty for the root.</param>
/// <param name="Prefix">What names begin with; empty in a folder that is the item's own.</param>
internal sealed record VideoPlace(string Folder, string Prefix)
{
    /// <summary>Whether everything in the folder is the item's.</summary>
    public bool IsOwn => Prefix.Length == 0;

    /// <summary>A path in the folder.</summary>
    public string Path(string name) => FolderPath.Join(Folder, name);

    /// <summary>The place of an item; null, with the reason, if it has none below the root.</summary>
    public static VideoPlace? Of(MediaItem item, string rootName, bool prefix, out string? problem)
    {
        problem = null;
        return item.Kind switch
        {
            ItemKinds.Season => OfSeason(item, rootName, out problem),
            ItemKinds.Series => OfFolder(item.Ids, rootName, out problem),
            _ => OfVideo(item, rootName, prefix, out problem),
        };
    }

    /// <summary>A season's pictures stand in the folder of its series, where every program finds them.</summary>
    private static VideoPlace? OfSeason(MediaItem item, string rootName, out string? problem)
    {
        if (OfFolder(item.Placement?.ParentIds ?? [], rootName, out problem) is { } series)
        {
            return series;
        }

        return OfFolder(item.Ids, rootName, out problem) is { Folder.Length: > 0 } own ? own with { Folder = FolderPath.Of(own.Folder) } : null;
    }

    private static VideoPlace? OfFolder(IReadOnlyList<ExternalId> ids, string rootName, out string? problem)
    {
        var path = ids.FirstOrDefault(i => i.Scheme == IdSchemes.FilePath);
        var below = path.IsEmpty ? null : FolderPath.Below(path.Value, rootName);
        problem = below is null ? $"it has no folder below '{rootName}'" : null;
        return below is null ? null : new VideoPlace(below, "");
    }

    private static VideoPlace? OfVideo(MediaItem item, string rootName, bool prefix, out string? problem)
    {
        var main = item.Versions?.SelectMany(v => v.Files).FirstOrDefault(f => f.Role == MediaFile.Main);
        if (main is null)
        {
            problem = "it has no video file";
            return null;
        }

        if (FolderPath.Below(main.Path, rootName) is not { Length: > 0 } path)
        {
            problem = $"its video is not below '{rootName}': set folder, or name, to what the source has";
            return null;
        }

        problem = null;
        var (folder, leaf) = (FolderPath.Of(path), FolderPath.Leaf(path));
        if (FolderPath.DiscOf(folder) is { } disc)
        {
            return new VideoPlace(disc, "");
        }

        var own = item.Kind != ItemKinds.Episode && item.Ids.Any(i => i.Scheme == IdSchemes.FilePath && FolderPath.Below(i.Value, rootName) == folder);
        return new VideoPlace(folder, own && !prefix ? "" : Scanning.FileKinds.WithoutEnding(leaf));
    }

    /// <summary>The season's part of a name: <c>season01</c>, <c>season-specials</c>.</summary>
    public static string? SeasonOf(MediaItem item) => item.Placement?.Season switch
    {
        null or < 0 => null,
        0 => "season-specials",
        var number => string.Create(CultureInfo.InvariantCulture, $"season{number:00}"),
    };
}
