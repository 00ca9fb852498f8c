using MediaBridge.Plugins.Files.Pictures;
using MediaBridge.Plugins.Files.Series;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Takes a folder or series apart, unless it is as the cursor knows it.</summary>
internal sealed class FolderScan
{
    private readonly VideoReader _videos;
    private readonly FilmGrouper _films;
    private readonly ShowGrouper _shows;
    private readonly LooseShows _loose;
    private readonly ShowRules _rules;
    private readonly Include _include;
    private readonly WrittenPictures _own;
    private readonly ILogger _log;

    public FolderScan(VideosOptions options, PluginServices services, INames names, ShowRules rules, WrittenPictures own)
    {
        (_include, _rules, _own, _log) = (options.Include, rules, own, services.Log);
        _videos = new VideoReader(names, options.SampleBelow);
        _films = new FilmGrouper(names, services.Titles);
        _shows = new ShowGrouper(names, options.SampleBelow);
        _loose = new LooseShows(names, services.Titles);
    }

    /// <summary>Episodes that were passed over.</summary>
    public int PassedOver { get; private set; }

    /// <summary>What a folder holds; <c>IsShow</c> if it is a series, which is to be gathered.</summary>
    public (bool IsShow, ScannedFolder? Scanned, IReadOnlyList<NamedFile> Episodes) Folder(FolderContent content, FolderState? known)
    {
        var stamp = content.Stamp;
        var isKnown = known is { Kind: not (FolderKind.Show or FolderKind.Loose) };
        if (isKnown && known!.Stamp == stamp)
        {
            return (false, new ScannedFolder { State = known, Items = null }, known.Kind == FolderKind.Episodes ? _videos.Read(content).Episodes : []);
        }

        var (copies, extras, episodes) = _videos.Read(content);
        if (_include != Include.Films && _rules.ByFiles(content, copies, episodes))
        {
            return (true, null, []);
        }

        var (kind, films, strays) = _films.Group(content, copies, extras, episodes);
        if (_include == Include.Films && episodes.Count > 0)
        {
            PassedOver += episodes.Count;
            _log.LogInformation("'{Folder}': {Episodes} episodes are left out", content.Listing.Path, episodes.Count);
        }

        var lone = strays.Where(s => !episodes.Exists(e => s.Stem.StartsWith(e.File.Stem, StringComparison.OrdinalIgnoreCase))).ToList();
        if (lone.Count > 0)
        {
            _log.LogInformation("'{Folder}': {Strays} extras without a film are left out, the first is '{Name}'", content.Listing.Path, lone.Count, lone[0].Name);
        }

        var unread = kind == FolderKind.Film ? [] : content.Below.Where(f => FileKinds.Of(f.Name) == FileKind.Video && (FolderNames.IsSubtitles(f.Top) || FolderNames.IsBackgrounds(f.Top))).ToList();
        foreach (var below in unread.GroupBy(f => f.Folder, StringComparer.Ordinal))
        {
            _log.LogInformation("Left out: '{Folder}' with {Count} videos ({Reason})", FilmIds.Join(content.Listing.Path, below.Key), below.Count(), "a folder for subtitles or pictures");
        }

        IReadOnlyList<ScannedItem> items = _include == Include.Series ? [] : [.. films.Select(f => new ScannedItem
        {
            Key = f.Key,
            Stamp = f.IsFolder ? stamp : f.Stamp,
            Body = Bodies.Of(f.Copies.SelectMany(c => c.Files)),
            Newest = f.Newest(content),
            Part = new FilmPart(content, f),
        })];
        var hasLoose = _include != Include.Films && episodes.Count > 0;
        kind = hasLoose ? FolderKind.Episodes : kind == FolderKind.Film && items.Count > 0 ? kind : FolderKind.Mixed;
        var scanned = Scanned(content.Listing.Path, kind, stamp, items);
        return (false, isKnown && known!.Stamp == content.StampWithout(_own) ? Same(known, scanned.State) : scanned, hasLoose ? episodes : []);
    }

    /// <summary>The items of a series.</summary>
    public ScannedFolder Show(ShowSource show, FolderKind kind, FolderState? known)
    {
        var stamp = show.Stamp();
        if (known is not null && known.Kind == kind && known.Stamp == stamp)
        {
            return new ScannedFolder { State = known, Items = null };
        }

        var scanned = Scanned(show.Path, kind, stamp, ShowItems.Of(_shows.Group(show)));
        return known is not null && known.Kind == kind && show.IsAs(known.Stamp, _own) ? Same(known, scanned.State) : scanned;
    }

    /// <summary>A folder in which nothing is new but pictures of ours: its items are as they were, with the stamps that they have now.</summary>
    private static ScannedFolder Same(FolderState known, FolderState now)
    {
        var stamps = now.Items.ToDictionary(i => i.Key, i => i.Stamp, StringComparer.Ordinal);
        return new ScannedFolder
        {
            State = known with { Stamp = now.Stamp, Items = [.. known.Items.Select(i => i with { Stamp = stamps.GetValueOrDefault(i.Key, i.Stamp) })] },
            Items = null,
        };
    }

    /// <summary>The series whose episodes or releases lie in a folder.</summary>
    public IReadOnlyList<LooseShow> Loose(FolderListing listing, string name, IReadOnlyList<NamedFile> episodes)
        => _include == Include.Films ? [] : _loose.Find(listing, name, episodes);

    private static ScannedFolder Scanned(string path, FolderKind kind, ulong stamp, IReadOnlyList<ScannedItem> items) => new()
    {
        Items = items,
        State = new FolderState { Path = path, Kind = kind, Stamp = stamp, Items = [.. items.Select(i => new ItemState(i.Key, i.Stamp, i.Body, null))] },
    };
}
