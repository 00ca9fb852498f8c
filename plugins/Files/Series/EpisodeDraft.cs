using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>An episode, or several in one file.</summary>
internal sealed record EpisodeDraft
{
    public required EpisodePlace Place { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<EpisodePiece> Pieces { get; init; }

    /// <summary>All its files, by their paths below the root.</summary>
    public IEnumerable<FileEntry> Files => Pieces.SelectMany(p => p.Files.Copies.SelectMany(c => c.Files).Concat(p.Files.Extras).Concat(p.Files.Others)
        .Select(f => f with { Name = FilmIds.Join(p.Folder.Listing.Path, f.Name) }));
}
