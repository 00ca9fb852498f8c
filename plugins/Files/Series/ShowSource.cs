using MediaBridge.Sdk;
using MediaBridge.Plugins.Files.Pictures;
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
    public ulong Stamp() => Stamp(new WrittenPictures());

    /// <summary>Whether it is as it was with a stamp, but for pictures of ours that came since.</summary>
    public bool IsAs(ulong known, WrittenPictures own) => Stamp() == known || (!own.IsEmpty && Stamp(own) == known);

    private ulong Stamp(WrittenPictures without)
    {
        var stamp = default(Stamp);
        foreach (var part in Parts)
        {
            var path = part.Content.Listing.Path;
            List<FileEntry> files = [.. part.Content.Files.Concat(part.Content.Below).Where(f => without.IsEmpty || !without.Contains(path, f))];
            if (files.Count > 0)
            {
                stamp.Add(path);
                files.ForEach(f => stamp.Add(f));
            }
        }

        return stamp.Value;
    }
}
