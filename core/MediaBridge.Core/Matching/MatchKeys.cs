using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>What a decision is found by: each id of an item, so that what one pipeline learnt serves every other; and how schemes belong together.</summary>
internal static class MatchKeys
{
    /// <summary>The item's ids, the source's own first; kind, title and year of an item without any.</summary>
    public static IReadOnlyList<string> Of(MediaItem item)
        => item.Ids.Count > 0
            ? [.. item.Ids.Where(i => !i.IsEmpty).Select(i => i.ToString()).Distinct(StringComparer.Ordinal)]
            : [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{item.Kind}|{item.Title}|{item.Year}")];

    /// <summary>Whether an id is of a scheme, or of one below it: <c>tmdb.movie:603</c> is of <c>tmdb</c>.</summary>
    public static bool IsOf(ExternalId id, string scheme) => IsBelow(id.Scheme, scheme);

    /// <summary>Whether a scheme is another, or one below it.</summary>
    public static bool IsBelow(string scheme, string other)
        => scheme.StartsWith(other, StringComparison.Ordinal) && (scheme.Length == other.Length || scheme[other.Length] == '.');

    /// <summary>Whether a decision answers what is wanted.</summary>
    public static bool Answers(MatchRecord record, string wanted)
        => string.Equals(record.Scheme, wanted, StringComparison.Ordinal)
            || (record.Chosen is { } chosen ? IsOf(chosen, wanted) && (IsBelow(record.Scheme, wanted) || IsBelow(wanted, record.Scheme)) : IsBelow(wanted, record.Scheme));
}
