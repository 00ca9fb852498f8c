using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>The fields that merge rules can name, and how each is looked at, copied and united.</summary>
internal static class MergeFields
{
    /// <summary>Stands for the dates of release and end.</summary>
    private const string Dates = "dates";

    private static readonly Dictionary<string, Field> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = new(i => i.Title.Length > 0, (to, from) => to with { Title = from.Title }),
        ["originalTitle"] = new(i => i.OriginalTitle is not null, (to, from) => to with { OriginalTitle = from.OriginalTitle }),
        ["sortTitle"] = new(i => i.SortTitle is not null, (to, from) => to with { SortTitle = from.SortTitle }),
        ["year"] = new(i => i.Year is not null, (to, from) => to with { Year = from.Year }),
        ["overview"] = Text(d => d.Overview, (d, from) => d with { Overview = from?.Overview }),
        ["outline"] = Text(d => d.Outline, (d, from) => d with { Outline = from?.Outline }),
        ["tagline"] = Text(d => d.Tagline, (d, from) => d with { Tagline = from?.Tagline }),
        ["runtime"] = About(d => d.Runtime is not null, (d, from) => d with { Runtime = from?.Runtime }),
        ["released"] = About(d => d.Released is not null, (d, from) => d with { Released = from?.Released }),
        ["ended"] = About(d => d.Ended is not null, (d, from) => d with { Ended = from?.Ended }),
        [Dates] = About(d => d.Released is not null || d.Ended is not null, (d, from) => d with { Released = from?.Released, Ended = from?.Ended }),
        ["status"] = Text(d => d.Status, (d, from) => d with { Status = from?.Status }),
        ["genres"] = Names(d => d.Genres, (d, list) => d with { Genres = list }),
        ["countries"] = Names(d => d.Countries, (d, list) => d with { Countries = list }),
        ["studios"] = Names(d => d.Studios, (d, list) => d with { Studios = list }),
        ["languages"] = Names(d => d.Languages, (d, list) => d with { Languages = list }),
        ["keywords"] = Names(d => d.Keywords, (d, list) => d with { Keywords = list }),
        ["types"] = Names(d => d.Types, (d, list) => d with { Types = list }),
        ["alternativeTitles"] = Names(d => d.AlternativeTitles, (d, list) => d with { AlternativeTitles = list }),
        ["language"] = Text(d => d.Language, (d, from) => d with { Language = from?.Language }),
        ["certification"] = Text(d => d.Certification, (d, from) => d with { Certification = from?.Certification }),
        ["collection"] = About(d => d.Collection is not null, (d, from) => d with { Collection = from?.Collection }),
        ["trailer"] = About(d => d.Trailer is not null, (d, from) => d with { Trailer = from?.Trailer }),
        ["homepage"] = About(d => d.Homepage is not null, (d, from) => d with { Homepage = from?.Homepage }),
        ["translations"] = About(d => d.Translations is { Count: > 0 }, (d, from) => d with { Translations = from?.Translations }),
        ["people"] = new(i => i.People is { Count: > 0 }, (to, from) => to with { People = from.People }, (a, b) => a with { People = United(a.People, b.People, (x, y) => x.Name == y.Name && x.Role == y.Role) }) { Facet = Facets.People },
        ["ratings"] = new(i => i.Ratings is { Count: > 0 }, (to, from) => to with { Ratings = from.Ratings }, (a, b) => a with { Ratings = Ratings(a.Ratings, b.Ratings) }) { Facet = Facets.Ratings },
        ["artwork"] = new(i => i.Artwork is { Count: > 0 }, (to, from) => to with { Artwork = from.Artwork }, (a, b) => a with { Artwork = United(a.Artwork, b.Artwork, (x, y) => x.Role == y.Role && x.Url == y.Url && x.Path == y.Path) }) { Facet = Facets.Artwork },
    };

    /// <summary>The names of the fields.</summary>
    public static IReadOnlyCollection<string> Names() => Fields.Keys;

    /// <summary>Whether there is such a field.</summary>
    public static bool IsField(string name) => Fields.ContainsKey(name);

    /// <summary>Whether a field holds several values, which can be united.</summary>
    public static bool IsList(string name) => Fields[name].Unite is not null;

    /// <summary>The facet that a field is a part of; that of a title is the description.</summary>
    public static string FacetOf(string name) => Fields[name].Facet;

    /// <summary>Whether an item has a field.</summary>
    public static bool Has(MediaItem item, string name) => Fields[name].Has(item);

    /// <summary>The first item with a field of the second.</summary>
    public static MediaItem Copy(MediaItem to, MediaItem from, string name) => Fields[name].Copy(to, from);

    /// <summary>The first item with a field of both.</summary>
    public static MediaItem Unite(MediaItem first, MediaItem second, string name) => Fields[name].Unite!(first, second);

    /// <summary>Ratings of all sources, each with its site; of one site the first counts.</summary>
    public static IReadOnlyList<Rating>? Ratings(IReadOnlyList<Rating>? first, IReadOnlyList<Rating>? second)
        => United(first, second, (a, b) => a == b || (a.Whose == b.Whose && a.Whose is Rating.SiteMark or Rating.CriticsMark && string.Equals(a.Site, b.Site, StringComparison.OrdinalIgnoreCase)));

    private static IReadOnlyList<T>? United<T>(IReadOnlyList<T>? first, IReadOnlyList<T>? second, Func<T, T, bool> same)
        => first is null || second is null ? first ?? second : [.. first, .. second.Where(b => !first.Any(a => same(a, b)))];

    private static Field About(Predicate<Description> has, Func<Description, Description?, Description> copy)
        => new(i => i.Description is { } d && has(d), (to, from) => to.Description is null && from.Description is null ? to : to with { Description = copy(to.Description ?? new Description(), from.Description) });

    private static Field Text(Func<Description, string?> read, Func<Description, Description?, Description> copy) => About(d => !string.IsNullOrEmpty(read(d)), copy);

    private static Field Names(Func<Description, IReadOnlyList<string>?> read, Func<Description, IReadOnlyList<string>?, Description> write)
        => About(d => read(d) is { Count: > 0 }, (d, from) => write(d, from is null ? null : read(from))) with
        {
            Unite = (a, b) => b.Description is null ? a : a with { Description = write(a.Description ?? new Description(), United(a.Description is null ? null : read(a.Description), read(b.Description), (x, y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase))) },
        };

    private sealed record Field(Predicate<MediaItem> Has, Func<MediaItem, MediaItem, MediaItem> Copy, Func<MediaItem, MediaItem, MediaItem>? Unite = null)
    {
        public string Facet { get; init; } = Facets.Description;
    }
}
