using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Walks a root depth first, in ordinal order, and gives every folder with videos and its films. Holds one folder and the names of those above it.</summary>
internal sealed class FilmScanner
{
    private const int Deepest = 64;
    private const int DeepestBelowFilm = 3;
    private const int MostBelowFilm = 20_000;
    private readonly FolderReader _reader;
    private readonly FilmGrouper _grouper;
    private readonly string _rootName;
    private readonly ILogger _log;

    public FilmScanner(FolderReader reader, FilmGrouper grouper, string rootName, ILogger log)
        => (_reader, _grouper, _rootName, _log) = (reader, grouper, rootName, log);

    /// <summary>Episodes that were passed over.</summary>
    public int Episodes { get; private set; }

    /// <summary>Whether the root holds nothing at all.</summary>
    public bool IsRootEmpty { get; private set; }

    /// <summary>Walks. <paramref name="known"/> gives what is known of a folder: one with the same stamp is not taken apart again.</summary>
    public IEnumerable<ScannedFolder> Walk(Func<string, FolderState?> known)
    {
        var stack = new Stack<Pending>();
        stack.Push(new Pending("", _reader.RealRoot, [], null, 0));
        while (stack.TryPop(out var next))
        {
            if (_reader.Read(next.Path, next.RealPath) is not { } listing)
            {
                continue;
            }

            IsRootEmpty |= next.Path.Length == 0 && listing.Files.Count == 0 && listing.Folders.Count == 0;
            var ignore = Prune(listing, next.Ignore);
            if (listing.IsExcluded || (next.Path.Length > 0 && listing.HasFile("tvshow.nfo")))
            {
                _log.LogInformation("Left out: '{Folder}' ({Reason})", listing.Path, listing.IsExcluded ? "marked to be ignored" : "a series");
                continue;
            }

            var below = listing.Folders;
            if (Content(listing) is { } content)
            {
                var scanned = Scan(content, known(listing.Path));
                below = [.. below.Where(f => !LeftOut(f, scanned.State.Kind))];
                yield return scanned;
            }

            Push(stack, next, listing, below, ignore);
        }
    }

    private static bool LeftOut(string folder, FolderKind kind)
        => kind == FolderKind.Film
            ? FolderNames.BelongsToFilm(folder)
            : FolderNames.IsSubtitles(folder) || FolderNames.IsBackgrounds(folder) || FolderNames.IsDisc(folder);

    /// <summary>Takes out hidden and system folders and what patterns cover; gives the patterns for the folders below.</summary>
    private IgnorePatterns? Prune(FolderListing listing, IgnorePatterns? above)
    {
        var ignore = above;
        if (listing.HasFile(".plexignore"))
        {
            ignore = IgnorePatterns.Read(Path.Combine(_reader.Full(listing.Path), ".plexignore"), listing.Path, above);
            listing.Files.RemoveAll(f => f.Name == ".plexignore");
        }

        listing.Folders.RemoveAll(f => FolderNames.IsSystem(f) || ignore?.Covers(FilmIds.Join(listing.Path, f)) == true);
        listing.Files.RemoveAll(f => ignore?.Covers(FilmIds.Join(listing.Path, f.Name)) == true);
        return ignore;
    }

    private ScannedFolder Scan(FolderContent content, FolderState? known)
    {
        var stamp = content.Stamp;
        if (known is not null && known.Stamp == stamp)
        {
            return new ScannedFolder { Content = content, State = known, Films = null };
        }

        var (kind, films, episodes, strays) = _grouper.Group(content);
        Episodes += episodes;
        if (episodes > 0 || strays > 0)
        {
            _log.LogInformation("'{Folder}': {Episodes} episodes and {Strays} extras without a film are left out", content.Listing.Path, episodes, strays);
        }

        return new ScannedFolder
        {
            Content = content,
            Films = films,
            State = new FolderState
            {
                Path = content.Listing.Path,
                Kind = kind,
                Stamp = stamp,
                Films = [.. films.Select(f => KeyValuePair.Create(f.Key, f.IsFolder ? stamp : f.Stamp))],
            },
        };
    }

    /// <summary>The folder with the files of those that belong to a film; null if it holds no videos.</summary>
    private FolderContent? Content(FolderListing listing)
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
            ReadBelow(listing, folder, DeepestBelowFilm, below);
        }

        return new FolderContent
        {
            Listing = listing,
            Name = listing.Path.Length == 0 ? _rootName : listing.Name,
            Below = below,
            OtherFolders = [.. listing.Folders.Where(f => !FolderNames.BelongsToFilm(f))],
        };
    }

    private void ReadBelow(FolderListing film, string folder, int depth, List<FileEntry> files)
    {
        if (files.Count >= MostBelowFilm || _reader.Read(FilmIds.Join(film.Path, folder), Path.Combine(film.RealPath, folder)) is not { IsExcluded: false } listing)
        {
            return;
        }

        files.AddRange(listing.Files.Select(f => f with { Name = $"{folder}/{f.Name}" }));
        foreach (var next in depth > 1 ? listing.Folders : [])
        {
            ReadBelow(film, $"{folder}/{next}", depth - 1, files);
        }
    }

    private void Push(Stack<Pending> stack, Pending from, FolderListing listing, List<string> folders, IgnorePatterns? ignore)
    {
        if (from.Depth == Deepest)
        {
            _log.LogWarning("Left out: what is below '{Folder}', {Depth} folders deep", listing.Path, Deepest);
            return;
        }

        for (var i = folders.Count - 1; i >= 0; i--)
        {
            var path = FilmIds.Join(listing.Path, folders[i]);
            var real = Path.Combine(listing.RealPath, folders[i]);
            IReadOnlyList<string> linked = from.Linked;
            if (RealPaths.LinkTargetOf(_reader.Full(path)) is { } target)
            {
                if (RealPaths.IsWithin(listing.RealPath, target) || linked.Any(l => RealPaths.IsWithin(l, target)))
                {
                    _log.LogWarning("Left out: '{Folder}' is a link that goes in a circle", path);
                    continue;
                }

                linked = [.. linked, listing.RealPath];
                real = target;
            }

            stack.Push(new Pending(path, real, linked, ignore, from.Depth + 1));
        }
    }

    /// <param name="Path">Path below the root.</param>
    /// <param name="RealPath">Its real path.</param>
    /// <param name="Linked">Real paths of the folders from which links led here.</param>
    /// <param name="Ignore">Patterns of the folders above.</param>
    /// <param name="Depth">How many folders above.</param>
    private readonly record struct Pending(string Path, string RealPath, IReadOnlyList<string> Linked, IgnorePatterns? Ignore, int Depth);
}
