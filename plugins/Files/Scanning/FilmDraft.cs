using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A film as its folder shows it, before it becomes an item.</summary>
internal sealed record FilmDraft
{
    /// <summary>Name of the first file; empty when the folder is the film.</summary>
    public required string Key { get; init; }

    public required IReadOnlyList<VideoCopy> Copies { get; init; }

    /// <summary>What the folder's name says; null in a folder of several films.</summary>
    public ParsedName? FolderName { get; init; }

    /// <summary>Extras, samples, trailers.</summary>
    public required IReadOnlyList<FileEntry> Extras { get; init; }

    /// <summary>Everything beside the videos that belongs to the film.</summary>
    public required IReadOnlyList<FileEntry> Others { get; init; }

    public required ulong Stamp { get; init; }

    public bool IsFolder => Key.Length == 0;

    /// <summary>UTC ticks of the last change of any of its files.</summary>
    public long Newest(FolderContent content)
        => (IsFolder ? content.Files.Concat(content.Below) : Copies.SelectMany(c => c.Files).Concat(Extras).Concat(Others)).Max(f => f.Modified);
}
