using MediaBridge.Sdk;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>A series as the walk found it: its folders, before its files are looked at one by one.</summary>
internal sealed record ShowSource
{
    /// <summary>Path below the root; for episodes that lie among others that of their folder with <c>#Title</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Title, year and ids of the folder's name; of the files' names where they lie among others.</summary>
    public required ParsedName Name { get; init; }

    public required IReadOnlyList<ShowPart> Parts { get; init; }

    /// <summary>Whether the title comes of a folder's name rather than of files.</summary>
    public bool IsFolder { get; init; } = true;

    /// <summary>Stamp of everything in it.</summary>
    public ulong Stamp()
    {
        var stamp = default(Stamp);
        foreach (var part in Parts)
        {
            stamp.Add(part.Content.Listing.Path);
            foreach (var file in part.Content.Files.Concat(part.Content.Below))
            {
                stamp.Add(file);
            }
        }

        return stamp.Value;
    }
}
