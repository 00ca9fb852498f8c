using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>What stands in a folder, and which of its files belong to which video; the last folder is kept, as items come folder by folder.</summary>
internal sealed class FolderFiles(Places places)
{
    private const int Deepest = 8;
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true, RecurseSubdirectories = false };
    private Listing? _last;

    /// <summary>Lists a folder of the source; links are left out: their targets may be relative to where they are.</summary>
    public Listing List(string folder)
    {
        if (_last is not null && string.Equals(_last.Folder, folder, StringComparison.Ordinal))
        {
            return _last;
        }

        return _last = Read(folder);
    }

    /// <summary>All files of a folder that is one film: those below it too, unless a folder below it holds films of its own.</summary>
    public (List<FoundFile> Files, List<MoveFolder> Folders) Whole(string folder)
    {
        var files = new List<FoundFile>();
        var folders = new List<MoveFolder>();
        Add(List(folder), files, folders, 0);
        return (files, folders);
    }

    /// <summary>A folder with its time, for when it goes.</summary>
    public MoveFolder Folder(string folder) => new(folder, new DirectoryInfo(places.Of(places.Source, folder)).LastWriteTimeUtc.Ticks);

    private static bool HasVideo(Listing listing, Func<string, Listing> read, int depth)
        => listing.Files.Exists(f => FileKinds.Of(f.Leaf) is FileKind.Video or FileKind.Disc)
            || depth >= Deepest
            || listing.Folders.Exists(f => HasVideo(read(PathText.Join(listing.Folder, f)), read, depth + 1));

    private void Add(Listing listing, List<FoundFile> files, List<MoveFolder> folders, int depth)
    {
        files.AddRange(listing.Files);
        foreach (var name in listing.Folders)
        {
            var below = Read(PathText.Join(listing.Folder, name));
            if (depth < Deepest && (depth > 0 || FolderNames.BelongsToFilm(name) || !HasVideo(below, Read, depth + 1)))
            {
                Add(below, files, folders, depth + 1);
                folders.Add(Folder(below.Folder));
            }
        }
    }

    private Listing Read(string folder)
    {
        var (files, folders) = (new List<FoundFile>(), new List<string>());
        var directory = new DirectoryInfo(places.Of(places.Source, folder));
        if (directory.Exists)
        {
            foreach (var entry in directory.EnumerateFileSystemInfos("*", All))
            {
                if ((entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None || entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    continue;
                }

                if (entry is FileInfo file)
                {
                    files.Add(new FoundFile(PathText.Join(folder, file.Name), file.Length, file.LastWriteTimeUtc.Ticks));
                }
                else
                {
                    folders.Add(entry.Name);
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        folders.Sort(string.CompareOrdinal);
        return new Listing(folder, files, folders);
    }
}
