using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>What belongs to a series or season itself: NFO files, pictures, extras, each with the folder it stands in.</summary>
internal sealed class OwnFiles
{
    public List<(FolderContent Folder, FileEntry File)> Nfos { get; } = [];

    public List<(FolderContent Folder, FileEntry File, string Role, int Rank)> Pictures { get; } = [];

    public List<(FolderContent Folder, FileEntry File)> Extras { get; } = [];

    public List<string> Remarks { get; } = [];

    /// <summary>All its files, by their paths below the root.</summary>
    public IEnumerable<FileEntry> Files => Nfos.Concat(Pictures.Select(p => (p.Folder, p.File))).Concat(Extras)
        .Select(f => f.File with { Name = FilmIds.Join(f.Folder.Listing.Path, f.File.Name) });
}
