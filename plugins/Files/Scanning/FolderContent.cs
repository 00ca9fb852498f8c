using MediaBridge.Plugins.Files.Pictures;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A folder with videos: its own files and those of the folders that belong to a film.</summary>
internal sealed record FolderContent
{
    public required FolderListing Listing { get; init; }

    /// <summary>The folder's name; the root's own name for the root.</summary>
    public required string Name { get; init; }

    /// <summary>Files right in it.</summary>
    public IReadOnlyList<FileEntry> Files => Listing.Files;

    /// <summary>Files in folders that belong to a film, such as <c>Extras/x.mkv</c> or <c>VIDEO_TS/VIDEO_TS.IFO</c>.</summary>
    public required IReadOnlyList<FileEntry> Below { get; init; }

    /// <summary>Folders that do not belong to a film.</summary>
    public required IReadOnlyList<string> OtherFolders { get; init; }

    public bool IsRoot => Listing.Path.Length == 0;

    public ulong Stamp => Scanning.Stamp.Of(Files.Concat(Below));

    /// <summary>The stamp that it had before pictures of ours were put there; 0 if none was.</summary>
    public ulong StampWithout(WrittenPictures own)
    {
        List<FileEntry> others = own.IsEmpty ? [] : [.. Files.Concat(Below).Where(f => !own.Contains(Listing.Path, f))];
        return others.Count == 0 || others.Count == Files.Count + Below.Count ? 0 : Scanning.Stamp.Of(others);
    }
}
