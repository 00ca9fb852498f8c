using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Makes the folders of a series a draft: every video becomes an episode, or an extra of series, season or episode.</summary>
internal sealed class ShowGrouper
{
    private const int LargestSeasonNumber = 99;
    private readonly INames _names;
    private readonly VideoReader _videos;
    private readonly PlaceReader _places;

    public ShowGrouper(INames names, int sampleBelow)
        => (_names, _videos, _places) = (names, new VideoReader(names, sampleBelow), new PlaceReader(names));

    public ShowDraft Group(ShowSource source)
    {
        var own = new OwnFiles();
        var seasons = new SortedDictionary<int, SeasonDraft>();
        var found = new List<Found>();
        var names = new List<ParsedName>();
        foreach (var part in source.Parts)
        {
            Read(part, source, own, seasons, found, names);
        }

        found = Settled(found);
        foreach (var number in found.Select(f => f.Place.Season).OfType<int>())
        {
            seasons.TryAdd(number, new SeasonDraft(number));
        }

        var fromFile = names.Find(n => n.Title.Length > 0);
        return new ShowDraft
        {
            Path = source.Path,
            Title = source.Name.Title.Length > 0 ? source.Name.Title : fromFile?.Title ?? "",
            Year = source.Name.Year ?? (source.IsFolder ? null : names.Find(n => n.Year is not null)?.Year),
            Ids = SeriesIds(source.Name.Ids, names),
            Own = own,
            Seasons = [.. seasons.Values],
            Episodes = [.. found.GroupBy(f => f.Place.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Episode)],
        };
    }

    /// <summary>What a tag means in the name of a series; a folder's beats a file's, and only the folder's may be IMDb's, which in a file's name may be the episode's.</summary>
    private static List<ExternalId> SeriesIds(IReadOnlyList<ExternalId> folder, List<ParsedName> files)
    {
        var ids = folder.Select(OfSeries).ToList();
        foreach (var id in files.SelectMany(f => f.Ids).Select(OfSeries).Where(id => id.Scheme is IdSchemes.TmdbTv or IdSchemes.TvdbSeries))
        {
            if (ids.TrueForAll(known => known.Scheme != id.Scheme))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static ExternalId OfSeries(ExternalId id) => id.Scheme switch
    {
        IdSchemes.TmdbMovie or IdSchemes.TmdbEpisode => new ExternalId(IdSchemes.TmdbTv, id.Value),
        IdSchemes.TvdbMovie or IdSchemes.TvdbEpisode => new ExternalId(IdSchemes.TvdbSeries, id.Value),
        _ => id,
    };

    private static SeasonDraft SeasonOf(SortedDictionary<int, SeasonDraft> seasons, int number)
    {
        if (!seasons.TryGetValue(number, out var season))
        {
            seasons.Add(number, season = new SeasonDraft(number));
        }

        return season;
    }

    private void Read(ShowPart part, ShowSource source, OwnFiles own, SortedDictionary<int, SeasonDraft> seasons, List<Found> found, List<ParsedName> names)
    {
        var folder = part.Content;
        var season = part.Season is { } number && !part.IsExtras ? SeasonOf(seasons, number) : null;
        if (season is not null && part.IsSeason)
        {
            season.Folder ??= part.Release is null ? folder.Name : null;
        }

        var home = part.Season is { } of ? SeasonOf(seasons, of).Own : own;
        if (part.IsExtras)
        {
            home.Extras.AddRange(folder.Files.Concat(folder.Below).Where(f => FileKinds.Of(f.Name) == FileKind.Video).Select(f => (folder, f)));
            return;
        }

        if (part.Only is null && _videos.Disc(folder) is { } disc)
        {
            home.Extras.Add((folder, disc.Files[0]));
            home.Remarks.Add($"{disc.Files[0].Name}: a disc does not tell its episodes, so it is kept as an extra");
        }

        if (part.Only is null)
        {
            home.Extras.AddRange(folder.Below.Where(f => FileKinds.Of(f.Name) == FileKind.Video && !FolderNames.IsDisc(f.Top) && !FolderNames.IsBesideDisc(f.Top)).Select(f => (folder, f)));
        }

        var (mains, extras) = _videos.ReadAll(folder, part.Only);
        var placed = new List<Placed>();
        foreach (var (file, name) in mains)
        {
            if (_places.Read(name, file.Stem, source.Name.Title, part) is { } place)
            {
                placed.Add(new Placed(file, name, place.Place, place.End));
                names.Add(name);
            }
            else if (part.Only is null || part.Only.Contains(file.Name))
            {
                home.Extras.Add((folder, file));
                if (!PlaceReader.IsCreditless(file.Stem))
                {
                    home.Remarks.Add($"{file.Leaf}: its name tells no episode, so it is kept as an extra");
                }
            }
        }

        var groups = placed.GroupBy(p => p.Place.Key, StringComparer.Ordinal).Select(g => new PlacedCopies(g.First().Place, g.First().End, Copies([.. g]))).ToList();
        var owners = new FileOwners(groups.ConvertAll(g => g.Copies));
        var isOne = groups.Count == 1 && part.Release is { Episodes.Count: > 0 } or { AirDate: not null };
        var others = folder.Files.Where(f => FileKinds.Of(f.Name) is FileKind.Image or FileKind.Subtitle or FileKind.Nfo).ToList();
        var (owned, ownedExtras, below) = (owners.Assign(others), owners.Assign(extras), owners.AssignBelow(folder.Below));
        foreach (var (place, end, copies) in groups)
        {
            IReadOnlyList<FileEntry> mine = isOne ? [.. others, .. folder.Below.Where(f => FileKinds.Of(f.Name) is FileKind.Subtitle)] : [.. owned[copies], .. below[copies]];
            var draft = new FilmDraft { Key = isOne ? "" : copies[0].Files[0].Name, Copies = copies, Extras = isOne ? extras : ownedExtras[copies], Others = mine, Stamp = 0 };
            found.Add(new Found(place, EpisodeTitles.Find(_names, copies[0].Stem, end), new EpisodePiece(folder, draft)));
        }

        if (isOne)
        {
            return;
        }

        var taken = owned.Values.Concat(ownedExtras.Values).SelectMany(f => f).ToHashSet();
        if (part.Only is null)
        {
            home.Extras.AddRange(extras.Where(e => !taken.Contains(e)).Select(e => (folder, e)));
            OwnPictures.Find(part, others.Where(o => !taken.Contains(o)), own, n => SeasonOf(seasons, n).Own);
        }
    }

    /// <summary>The copies of one episode; parts of the same copy are joined.</summary>
    private List<VideoCopy> Copies(List<Placed> files)
        => [.. _videos.Join([.. files.Select(f => new NamedFile(f.File, f.Name.Episodes.Count > 0 || f.Name.AirDate is not null ? f.Name : f.Name with { PartStem = null }))]).OrderBy(c => c.Files[0].Name, StringComparer.Ordinal)];

    /// <summary>Numbers without a season are those of the first one, unless they run on over all of them or are written as those of anime are.</summary>
    private static List<Found> Settled(List<Found> found)
    {
        var open = found.Where(f => f.Place is { Season: null, Absolute: not null }).ToList();
        var areAbsolute = open.Exists(f => f.Place.LastAbsolute > LargestSeasonNumber || f.Piece.Files.Copies[0].Stem.StartsWith('['))
            || found.Exists(f => f.Place is { Season: 1, Number: not null });
        return areAbsolute ? found : [.. found.Select(f => f.Place is { Season: null, Absolute: { } number, LastAbsolute: var last }
            ? f with { Place = new EpisodePlace { Season = 1, Number = number, Last = last > number ? last : null } }
            : f)];
    }

    private static EpisodeDraft Episode(IGrouping<string, Found> versions) => new()
    {
        Place = versions.First().Place,
        Title = versions.Select(v => v.Title).FirstOrDefault(t => t.Length > 0) ?? "",
        Pieces = [.. versions.Select(v => v.Piece)],
    };

    /// <summary>A file that is an episode, or several; <c>End</c> is where its name goes on behind their numbers.</summary>
    private sealed record Placed(FileEntry File, ParsedName Name, EpisodePlace Place, int? End);

    /// <summary>The copies of one episode.</summary>
    private sealed record PlacedCopies(EpisodePlace Place, int? End, List<VideoCopy> Copies);

    private sealed record Found(EpisodePlace Place, string Title, EpisodePiece Piece);
}
