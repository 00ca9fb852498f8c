using MediaBridge.Plugins.Files.Organizing.Planning;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Orphans;

/// <summary>Walks a folder and finds what belongs to no video. Where it is not sure, a file belongs.</summary>
internal sealed class OrphanWalk(string root, string rootName, long sampleBelow, ILogger log, CancellationToken cancellationToken)
{
    private const int Deepest = 64;
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private readonly List<MediaItem> _found = [];

    /// <summary>All of them, by path. A folder without any video is taken for a disk that is not mounted: nothing of it counts.</summary>
    public IEnumerable<MediaItem> Find()
    {
        var whole = Visit("", 0);
        if (!whole.HasVideo)
        {
            log.LogWarning("{Folder} holds no video at all: is the disk mounted? Nothing of it counts as left behind.", rootName);
            return [];
        }

        return _found.OrderBy(i => i.Title, StringComparer.Ordinal);
    }

    /// <summary>Looks at a folder and all below it; what may be left behind goes up until it is known whether a video stands beside it.</summary>
    private Seen Visit(string path, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (files, folders, isEmpty) = (new List<FoundFile>(), new List<string>(), true);
        try
        {
            foreach (var entry in new DirectoryInfo(Full(path)).EnumerateFileSystemInfos("*", All))
            {
                isEmpty = false;
                if (entry.Name is ".ignore" or ".nomedia")
                {
                    return Seen.Left;
                }

                if (entry.LinkTarget is not null)
                {
                    Link(path, entry);
                }
                else if (entry is FileInfo file)
                {
                    files.Add(new FoundFile(PathText.Join(path, file.Name), file.Length, file.LastWriteTimeUtc.Ticks));
                }
                else if (!FolderNames.IsSystem(entry.Name))
                {
                    folders.Add(entry.Name);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{Folder} cannot be read and is left out", path);
            return Seen.Left;
        }

        folders.Sort(string.CompareOrdinal);
        var below = depth >= Deepest ? [] : folders.ConvertAll(f => (Name: f, Seen: Visit(PathText.Join(path, f), depth + 1)));
        if (isEmpty || (files.Count == 0 && folders.Count > 0 && Count(path) == folders.Count && below.TrueForAll(b => b.Seen.IsEmpty)))
        {
            return new Seen { IsEmpty = true };
        }

        foreach (var (name, _) in below.Where(b => b.Seen.IsEmpty))
        {
            Add(PathText.Join(path, name), OrphanWords.Empty, null);
        }

        var listing = new Listing(path, files, folders);
        var isMusic = files.Exists(f => OrphanWords.IsMusic(f.Leaf));
        var hasVideo = files.Exists(f => FileKinds.Of(f.Leaf) is FileKind.Video or FileKind.Disc) || isMusic || depth >= Deepest || below.Exists(b => b.Seen.HasVideo);
        Own(path, listing, isMusic);
        if (!hasVideo)
        {
            return new Seen { May = [.. Leftovers(files), .. below.SelectMany(b => b.Seen.May)] };
        }

        foreach (var file in below.Where(b => !FolderNames.BelongsToFilm(b.Name)).SelectMany(b => b.Seen.May))
        {
            Add(file.Path, OrphanWords.Orphan, file.Length);
        }

        return new Seen { HasVideo = true };
    }

    /// <summary>What is junk wherever it stands, samples, and in folders of several videos what bears the name of none.</summary>
    private void Own(string path, Listing listing, bool isMusic)
    {
        var isSamples = PathText.Leaf(path) is var leaf && (leaf.Equals("sample", StringComparison.OrdinalIgnoreCase) || leaf.Equals("samples", StringComparison.OrdinalIgnoreCase));
        var videos = listing.Files.Where(f => FileKinds.Of(f.Leaf) is FileKind.Video).ToList();
        foreach (var file in listing.Files)
        {
            if (OrphanWords.IsJunk(file.Leaf))
            {
                Add(file.Path, OrphanWords.Junk, file.Length);
            }
            else if (file.Length < sampleBelow && FileKinds.Of(file.Leaf) is FileKind.Video
                && (isSamples || (videos.Count > 1 && (ExtraNames.SaysSample(FileKinds.WithoutEnding(file.Leaf)) || FileKinds.WithoutEnding(file.Leaf).Equals("sample", StringComparison.OrdinalIgnoreCase)))))
            {
                Add(file.Path, OrphanWords.Sample, file.Length);
            }
        }

        // The root is no film's folder, unless it is a disc: what stands loose in it belongs to a loose video or to none.
        var isRoot = path.Length == 0 && !listing.Folders.Exists(FolderNames.IsDisc);
        if (isMusic || (!isRoot && listing.Videos.Take(2).Count() < 2))
        {
            return;
        }

        foreach (var file in listing.OfNone)
        {
            var stem = FileKinds.WithoutEnding(file.Leaf);
            var isLeft = FileKinds.Of(file.Leaf) switch
            {
                FileKind.Nfo or FileKind.Subtitle => !OrphanWords.IsOfFolder(stem),
                FileKind.Image => OrphanWords.IsArtworkOf(stem) && !OrphanWords.IsOfFolder(stem) && !stem.StartsWith("season", StringComparison.OrdinalIgnoreCase),
                _ => false,
            };
            if (isLeft && !file.Leaf.StartsWith('.'))
            {
                Add(file.Path, OrphanWords.Orphan, file.Length);
            }
        }
    }

    /// <summary>What a folder without videos holds that belonged to one; pictures alone may be somebody's own.</summary>
    private static IEnumerable<FoundFile> Leftovers(List<FoundFile> files)
    {
        var hasText = files.Exists(f => FileKinds.Of(f.Leaf) is FileKind.Nfo or FileKind.Subtitle);
        return files.Where(f => !f.Leaf.StartsWith('.') && FileKinds.Of(f.Leaf) switch
        {
            FileKind.Nfo or FileKind.Subtitle => true,
            FileKind.Image => hasText || OrphanWords.IsArtwork(FileKinds.WithoutEnding(f.Leaf)),
            _ => false,
        });
    }

    private void Link(string path, FileSystemInfo link)
    {
        try
        {
            if (link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true })
            {
                Add(PathText.Join(path, link.Name), OrphanWords.Link, null);
            }
        }
        catch (IOException)
        {
            Add(PathText.Join(path, link.Name), OrphanWords.Link, null);
        }
    }

    private void Add(string path, string why, long? length)
    {
        if (!path.Contains('\uFFFD', StringComparison.Ordinal))
        {
            _found.Add(OrphanItems.Of(rootName, path, why, length));
        }
    }

    private int Count(string path) => Directory.EnumerateFileSystemEntries(Full(path), "*", All).Count();

    private string Full(string path) => path.Length == 0 ? root : Path.Combine([root, .. path.Split('/')]);

    /// <summary>What is known of a folder when it was walked.</summary>
    private sealed record Seen
    {
        /// <summary>Left out: it counts as full.</summary>
        public static Seen Left { get; } = new() { HasVideo = true };

        public bool IsEmpty { get; init; }

        public bool HasVideo { get; init; }

        public IReadOnlyList<FoundFile> May { get; init; } = [];
    }
}
