namespace MediaBridge.Sdk;

/// <summary>Fills what one description does not say with what another does, field by field.</summary>
internal static class DescriptionJoin
{
    public static Description? Join(Description? first, Description? second)
        => first is null || second is null ? first ?? second : first with
        {
            Types = Filled(first.Types, second.Types),
            AlternativeTitles = Both(first.AlternativeTitles, second.AlternativeTitles),
            Overview = first.Overview ?? second.Overview,
            Outline = first.Outline ?? second.Outline,
            Tagline = first.Tagline ?? second.Tagline,
            Runtime = first.Runtime ?? second.Runtime,
            Released = first.Released ?? second.Released,
            Ended = first.Ended ?? second.Ended,
            Status = first.Status ?? second.Status,
            Genres = Filled(first.Genres, second.Genres),
            Countries = Filled(first.Countries, second.Countries),
            Studios = Filled(first.Studios, second.Studios),
            Language = first.Language ?? second.Language,
            Languages = Filled(first.Languages, second.Languages),
            Keywords = Filled(first.Keywords, second.Keywords),
            Certification = first.Certification ?? second.Certification,
            Collection = first.Collection ?? second.Collection,
            Trailer = first.Trailer ?? second.Trailer,
            Homepage = first.Homepage ?? second.Homepage,
            Translations = Union(first.Translations, second.Translations),
        };

    /// <summary>A list is taken whole: names of two services for the same genres would stand beside each other.</summary>
    private static IReadOnlyList<string>? Filled(IReadOnlyList<string>? first, IReadOnlyList<string>? second) => first is { Count: > 0 } ? first : second ?? first;

    /// <summary>Titles of two services stand beside each other: each may be the one by which something is found.</summary>
    private static IReadOnlyList<string>? Both(IReadOnlyList<string>? first, IReadOnlyList<string>? second)
        => first is null || second is null ? first ?? second : [.. first.Union(second, StringComparer.Ordinal)];

    private static IReadOnlyDictionary<string, Translation>? Union(IReadOnlyDictionary<string, Translation>? first, IReadOnlyDictionary<string, Translation>? second)
        => first is null || second is null
            ? first ?? second
            : first.Concat(second.Where(t => !first.ContainsKey(t.Key))).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
}
