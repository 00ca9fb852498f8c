using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>The ids by which services know items; places on disk and the library's own names are none.</summary>
internal sealed class KnownIds(LibraryStore store)
{
    /// <summary>The condition on <c>item_ids d</c> that leaves only those.</summary>
    public const string Condition = "d.scheme NOT IN ('library', '" + IdSchemes.FilePath + "')";

    private readonly Dictionary<long, ILookup<string, string>> _known = [];

    /// <summary>Whether two items have different ids of one service: then they are two works.</summary>
    public bool Contradict(long one, long other)
    {
        var (left, right) = (Of(one), Of(other));
        return left.Any(ids => right.Contains(ids.Key) && !ids.Intersect(right[ids.Key], StringComparer.Ordinal).Any());
    }

    /// <summary>The first of them, for people; null if it has none.</summary>
    public string? FirstOf(long item) => Of(item).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}:{g.First()}").FirstOrDefault();

    private ILookup<string, string> Of(long item)
    {
        if (!_known.TryGetValue(item, out var ids))
        {
            ids = _known[item] = store.Database.List($"SELECT d.scheme, d.value FROM item_ids d WHERE d.item=?1 AND {Condition}", r => (Scheme: r.GetString(0), Value: r.GetString(1)), item)
                .ToLookup(i => i.Scheme, i => i.Value, StringComparer.Ordinal);
        }

        return ids;
    }
}
