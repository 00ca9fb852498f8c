using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Pictures;
using MediaBridge.Plugins.Files.Series;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Walks a root depth first, in ordinal order, and gives every folder with videos and what it holds. Holds one folder or series, and the names of those above it.</summary>
internal sealed class FolderWalk
{
    private const int Deepest = 64;
    private readonly FolderReader _reader;
    private readonly FolderScan _scan;
    private readonly BelowReader _below;
    private readonly ShowGatherer _gatherer;
    private readonly ShowRules _rules;
    private readonly Include _include;
    private readonly string _rootName;
    private readonly WrittenPictures _own;
    private readonly ILogger _log;

    public FolderWalk(FolderReader reader, VideosOptions options, PluginServices services, string rootName, WrittenPictures own)
    {
        (_reader, _include, _rootName, _own, _log) = (reader, options.Include, rootName, own, services.Log);
        var names = new RememberedNames(services.Names);
        _rules = new ShowRules(names, services.Titles);
        _scan = new FolderScan(options, services, names, _rules, own);
        _below = new BelowReader(reader, rootName);
        _gatherer = new ShowGatherer(reader, _below.Read, Prune, names, _rules, services.Log);
    }

    /// <summary>Episodes that were passed over.</summary>
    public int Episodes => _scan.PassedOver;

    /// <summary>Whether the root holds nothing at all.</summary>
    public bool IsRootEmpty { get; private set; }

    /// <summary>Walks. <paramref name="known"/> gives what is known of a folder: one with the same stamp is not taken apart again.</summary>
    public async IAsyncEnumerable<ScannedFolder> Walk(Func<string, FolderState?> known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var listings = new ListingsAhead(_reader);
        var stack = new Stack<Pending>();
        stack.Push(new Pending("", _reader.RealRoot, [], null, 0));
        while (stack.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.Loose is { } loose)
            {
                yield return _scan.Show(Source(next, loose), FolderKind.Loose, known(next.Path));
                continue;
            }

            if (await listings.ReadAsync(next.Path, next.RealPath, _reader.ReadsContents ? [] : stack.Where(p => p.Loose is null)) is not { } listing)
            {
                continue;
            }

            IsRootEmpty |= next.Path.Length == 0 && listing.Files.Count == 0 && listing.Folders.Count == 0;
            var name = next.Path.Length == 0 ? _rootName : listing.Name;
            var ignore = Prune(listing, next.Ignore);
            if (listing.IsExcluded || (_include == Include.Films && next.Path.Length > 0 && listing.HasFile("tvshow.nfo")))
            {
                _log.LogInformation("Left out: '{Folder}' ({Reason})", listing.Path, listing.IsExcluded ? "marked to be ignored" : "a series");
                continue;
            }

            if (_include != Include.Films && Known(listing, name, known(listing.Path), ignore) is { } seen)
            {
                yield return _scan.Show(seen.Show, FolderKind.Show, known(listing.Path));
                Push(stack, next, listing, seen.Others, [], ignore);
                continue;
            }

            IReadOnlyList<string> folders = listing.Folders;
            IReadOnlyList<LooseShow> shows = [];
            FolderContent? held = null;
            if (_below.Content(listing) is { } content)
            {
                var found = _scan.Folder(content, known(listing.Path));
                if (found.IsShow)
                {
                    var (show, others) = _gatherer.Gather(listing, name, ignore);
                    yield return _scan.Show(show, FolderKind.Show, known(listing.Path));
                    Push(stack, next, listing, others, [], ignore);
                    continue;
                }

                held = content;
                folders = [.. folders.Where(f => !LeftOut(f, found.Scanned!.State.Kind))];
                shows = _scan.Loose(listing, name, found.Episodes);
                yield return found.Scanned!;
            }
            else if (_include != Include.Films)
            {
                shows = _scan.Loose(listing, name, []);
            }

            folders = shows.Count == 0 ? folders : [.. folders.Except(shows.SelectMany(s => s.Folders).Select(f => f.Folder), StringComparer.Ordinal)];
            Push(stack, next, listing, folders, [.. shows.Select(s => new Inside(s, held ?? _below.Bare(listing)))], ignore);
        }
    }

    /// <summary>A series by its folders, or one that is as it was; null if its files must be looked at first.</summary>
    private (ShowSource Show, List<string> Others)? Known(FolderListing listing, string name, FolderState? known, IgnorePatterns? ignore)
    {
        var byFolders = _rules.ByFolders(listing, name);
        if (!byFolders && known is not { Kind: FolderKind.Show })
        {
            return null;
        }

        var found = _gatherer.Gather(listing, name, ignore);
        return byFolders || found.Show.IsAs(known!.Stamp, _own) ? found : null;
    }

    private static bool LeftOut(string folder, FolderKind kind)
        => kind == FolderKind.Film
            ? FolderNames.BelongsToFilm(folder)
            : FolderNames.IsSubtitles(folder) || FolderNames.IsBackgrounds(folder) || FolderNames.IsDisc(folder);

    /// <summary>A series whose files and releases lie among others: those of its folder, then folder by folder.</summary>
    private ShowSource Source(Pending next, Inside loose)
    {
        var (show, folder) = loose;
        var parts = new List<ShowPart>();
        if (show.Files.Count > 0)
        {
            parts.Add(new ShowPart { Content = folder, Only = show.Files });
        }

        foreach (var (name, parsed) in show.Folders)
        {
            var path = FilmIds.Join(folder.Listing.Path, name);
            if (_reader.Read(path, Path.Combine(folder.Listing.RealPath, name)) is { } listing)
            {
                var ignore = Prune(listing, next.Ignore);
                if (!listing.IsExcluded)
                {
                    _gatherer.GatherRelease(listing, parsed, ignore, parts);
                }
            }
        }

        return new ShowSource { Path = next.Path, Name = new ParsedName { Title = show.Title, Year = show.Year }, Parts = parts, IsFolder = false };
    }

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

    private void Push(Stack<Pending> stack, Pending from, FolderListing listing, IReadOnlyList<string> folders, IReadOnlyList<Inside> shows, IgnorePatterns? ignore)
    {
        if (from.Depth == Deepest)
        {
            _log.LogWarning("Left out: what is below '{Folder}', {Depth} folders deep", listing.Path, Deepest);
            return;
        }

        foreach (var (name, loose) in folders.Select(f => new Next(f, null)).Concat(shows.Select(s => new Next(s.Show.Key, s))).OrderByDescending(f => f.Name, StringComparer.Ordinal))
        {
            var path = FilmIds.Join(listing.Path, name);
            if (loose is not null)
            {
                stack.Push(new Pending(path, listing.RealPath, from.Linked, ignore, from.Depth + 1) { Loose = loose });
                continue;
            }

            var real = Path.Combine(listing.RealPath, name);
            IReadOnlyList<string> linked = from.Linked;
            if (listing.Links.Contains(name) && RealPaths.LinkTargetOf(_reader.Full(path)) is { } target)
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
    /// <param name="RealPath">Its real path, or that of the folder which a series lies in that is none.</param>
    /// <param name="Linked">Real paths of the folders from which links led here.</param>
    /// <param name="Ignore">Patterns of the folders above.</param>
    /// <param name="Depth">How many folders above.</param>
    private sealed record Pending(string Path, string RealPath, IReadOnlyList<string> Linked, IgnorePatterns? Ignore, int Depth) : FolderPlace(Path, RealPath)
    {
        /// <summary>A series that is no folder.</summary>
        public Inside? Loose { get; init; }
    }

    /// <summary>A series that is no folder, and the folder that it lies in.</summary>
    private sealed record Inside(LooseShow Show, FolderContent Folder);

    /// <summary>What comes next in a folder: one below it, or a series that lies in it.</summary>
    private sealed record Next(string Name, Inside? Loose);
}
