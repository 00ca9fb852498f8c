using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Puts what an NFO says into an item. What the item already knows stays, but for title and year, which the NFO knows better than a file name.</summary>
internal sealed class ItemMerge
{
    private const int MostTitles = 20;
    private readonly NfoOptions _options;

    public ItemMerge(NfoOptions options) => _options = options;

    public MediaItem Apply(MediaItem item, NfoDocument nfo, Diagnostics diagnostics)
    {
        var root = nfo.Blocks[0];
        var kind = NfoKinds.ToKind(root.Name)!;
        var useNames = _options.Prefer == Preference.Nfo || item.Title.Length == 0;
        var title = Title(nfo.Blocks);
        var merged = item with
        {
            Kind = kind,
            Title = useNames ? title ?? item.Title : item.Title,
            OriginalTitle = item.OriginalTitle ?? Values.OneLine(root.TextOf("originaltitle")),
            SortTitle = item.SortTitle ?? root.TextOf("sorttitle", "sortname"),
            Year = useNames ? DescriptionMap.Year(root) ?? item.Year : item.Year ?? DescriptionMap.Year(root),
            Ids = Ids(item.Ids, IdMap.Read(root, nfo.Links, kind, diagnostics), diagnostics),
            Placement = Place(item.Placement, PlacementMap.Read(nfo.Blocks, kind)),
            Description = Fill(item.Description, DescriptionMap.Read(nfo.Blocks, nfo.Links)),
            People = Filled(item.People) ? item.People : PeopleMap.Read(root) ?? item.People,
            Ratings = Union(item.Ratings, RatingMap.Read(root, _options.Watched, diagnostics), (a, b) => a.Whose == b.Whose && a.Site == b.Site),
            Tags = Union(item.Tags, PersonalMap.Tags(root), (a, b) => string.Equals(a.Value, b.Value, StringComparison.OrdinalIgnoreCase)),
            Versions = Versions(item.Versions, root),
        };
        if (_options.Watched)
        {
            merged = merged with
            {
                Watches = Filled(item.Watches) ? item.Watches : PersonalMap.Watches(root, diagnostics) ?? item.Watches,
                Progress = item.Progress ?? PersonalMap.Progress(root),
                Favourite = item.Favourite ?? PersonalMap.Favourite(root),
            };
        }

        return _options.Artwork == ArtworkChoice.Local ? merged : merged with { Artwork = Union(item.Artwork, ArtworkMap.Read(root), (a, b) => a.Url is not null && a.Url == b.Url && a.Role == b.Role) };
    }

    /// <summary>Ids that a file beside the metadata names, such as a release group's text: only those of a kind that is not known yet.</summary>
    public static MediaItem ApplyLinks(MediaItem item, IReadOnlyList<ProviderLink> links, Diagnostics diagnostics)
    {
        var fitting = links.Where(l => l.Scheme is not (IdSchemes.TmdbCollection) && (l.Scheme != IdSchemes.TmdbTv || item.Kind != ItemKinds.Movie))
            .DistinctBy(l => l.Scheme, StringComparer.Ordinal).Select(l => new ExternalId(l.Scheme, l.Value)).ToList();
        return fitting.TrueForAll(item.Ids.Contains) ? item : item with { Ids = Ids(item.Ids, fitting, diagnostics) };
    }

    /// <summary>The title; of a file with several episodes, all their titles.</summary>
    private static string? Title(IReadOnlyList<NfoElement> blocks)
    {
        var titles = blocks.Select(b => Values.OneLine(Values.Plain(b.TextOf("title", "localtitle", "name", "seasonname")))).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostTitles).ToList();
        return titles.Count == 0 ? null : string.Join(" / ", titles);
    }

    /// <summary>An id that stands already, as from a tag in a folder's name, beats the NFO's.</summary>
    private static List<ExternalId> Ids(IReadOnlyList<ExternalId> known, IReadOnlyList<ExternalId> found, Diagnostics diagnostics)
    {
        var ids = known.ToList();
        foreach (var id in found.Where(id => !ids.Contains(id)))
        {
            if (known.FirstOrDefault(k => k.Scheme == id.Scheme) is { IsEmpty: false } other)
            {
                diagnostics.Add($"{id} was left out: the name says {other}");
            }
            else
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static Placement? Place(Placement? known, Placement? found)
    {
        if (known is null || found is null)
        {
            return known ?? found;
        }

        // A last number counts from the first one that is known: that of the same source.
        var isNumbered = known.Number is not null;
        return known with
        {
            ParentTitle = known.ParentTitle ?? found.ParentTitle,
            AirDate = known.AirDate ?? found.AirDate,
            Season = known.Season ?? found.Season,
            Number = isNumbered ? known.Number : found.Number,
            LastNumber = isNumbered ? known.LastNumber : known.LastNumber ?? found.LastNumber,
        };
    }

    private static bool Filled<T>(IReadOnlyList<T>? list) => list is { Count: > 0 };

    private static IReadOnlyList<T>? Union<T>(IReadOnlyList<T>? known, IReadOnlyList<T>? found, Func<T, T, bool> same)
        => found is null ? known : known is null or [] ? found : [.. known, .. found.Where(f => !known.Any(k => same(k, f)))];

    private static Description? Fill(Description? known, Description? found)
    {
        if (known is null || found is null)
        {
            return known ?? found;
        }

        return known with
        {
            Overview = known.Overview ?? found.Overview,
            Outline = known.Outline ?? found.Outline,
            Tagline = known.Tagline ?? found.Tagline,
            Runtime = known.Runtime ?? found.Runtime,
            Released = known.Released ?? found.Released,
            Ended = known.Ended ?? found.Ended,
            Status = known.Status ?? found.Status,
            Genres = Filled(known.Genres) ? known.Genres : found.Genres ?? known.Genres,
            Countries = Filled(known.Countries) ? known.Countries : found.Countries ?? known.Countries,
            Studios = Filled(known.Studios) ? known.Studios : found.Studios ?? known.Studios,
            Languages = Filled(known.Languages) ? known.Languages : found.Languages ?? known.Languages,
            Keywords = Filled(known.Keywords) ? known.Keywords : found.Keywords ?? known.Keywords,
            Certification = known.Certification ?? found.Certification,
            Collection = known.Collection ?? found.Collection,
            Trailer = known.Trailer ?? found.Trailer,
        };
    }

    /// <summary>Streams and edition are those of the one file that is there; with several nobody knows which is meant.</summary>
    private static IReadOnlyList<MediaVersion>? Versions(IReadOnlyList<MediaVersion>? versions, NfoElement root)
    {
        if (versions is not [var version])
        {
            return versions;
        }

        var edition = version.Edition ?? EditionNames.Read(root.TextOf("edition"));
        var mains = version.Files.Count(f => f.Role == MediaFile.Main);
        var streams = mains == 1 ? StreamMap.Read(root) : null;
        var duration = mains == 1 ? StreamMap.Duration(root) : null;
        return edition == version.Edition && streams is null && duration is null ? versions :
        [
            version with
            {
                Edition = edition,
                Files = [.. version.Files.Select(f => f.Role != MediaFile.Main ? f : f with { Streams = Filled(f.Streams) ? f.Streams : streams ?? f.Streams, Duration = f.Duration ?? duration })],
            },
        ];
    }
}
