using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>What a decision is found by: each id of an item, so that what one pipeline learnt serves every other.</summary>
internal static class MatchKeys
{
    /// <summary>The item's ids, the source's own first; kind, title and year of an item without any.</summary>
    public static IReadOnlyList<string> Of(MediaItem item)
        => item.Ids.Count > 0
            ? [.. item.Ids.Where(i => !i.IsEmpty).Select(i => i.ToString()).Distinct(StringComparer.Ordinal)]
            : [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{item.Kind}|{item.Title}|{item.Year}")];

    /// <summary>Whether a decision answers what is wanted.</summary>
    public static bool Answers(MatchRecord record, string wanted)
        => string.Equals(record.Scheme, wanted, StringComparison.Ordinal)
            || (record.Chosen is { } chosen ? SchemeTree.IsOf(chosen, wanted) && (SchemeTree.IsBelow(record.Scheme, wanted) || SchemeTree.IsBelow(wanted, record.Scheme)) : SchemeTree.IsBelow(wanted, record.Scheme));
}
