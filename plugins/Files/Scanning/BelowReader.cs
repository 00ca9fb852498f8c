namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Puts a folder and the files of those that belong to a film in it together.</summary>
internal sealed class BelowReader(FolderReader reader, string rootName)
{
    private const int Deepest = 3;
    private const int MostFiles = 20_000;

    /// <summary>The folder with the files of those that belong to a film; null if it holds no videos.</summary>
    public FolderContent? Content(FolderListing listing)
    {
        var discs = listing.Folders.Exists(FolderNames.IsDisc);
        var parts = listing.Folders.Count(f => FolderNames.PartOf(f) > 0) > 1;
        if (!discs && !parts && !listing.Files.Exists(f => FileKinds.Of(f.Name) is FileKind.Video or FileKind.Disc))
        {
            return null;
        }

        var below = new List<FileEntry>();
        foreach (var folder in listing.Folders.Where(f => FolderNames.BelongsToFilm(f) && !FolderNames.IsIgnored(f)))
        {
            Read(listing, folder, below);
        }

        return Bare(listing) with { Below = below };
    }

    /// <summary>The folder alone.</summary>
    public FolderContent Bare(FolderListing listing) => new()
    {
        Listing = listing,
        Name = listing.Path.Length == 0 ? rootName : listing.Name,
        Below = [],
        OtherFolders = [.. listing.Folders.Where(f => !FolderNames.BelongsToFilm(f))],
    };

    /// <summary>Adds the files of a folder and of those in it.</summary>
    public void Read(FolderListing above, string folder, List<FileEntry> files) => Read(above, folder, Deepest, files);

    private void Read(FolderListing above, string folder, int depth, List<FileEntry> files)
    {
        if (files.Count >= MostFiles || reader.Read(FilmIds.Join(above.Path, folder), Path.Combine(above.RealPath, folder)) is not { IsExcluded: false } listing)
        {
            return;
        }

        files.AddRange(listing.Files.Select(f => f with { Name = $"{folder}/{f.Name}" }));
        foreach (var next in depth > 1 ? listing.Folders : [])
        {
            Read(above, $"{folder}/{next}", depth - 1, files);
        }
    }
}
