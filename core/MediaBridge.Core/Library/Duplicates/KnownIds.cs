using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>The ids by which services know items; places on disk and the library's own names are none.</summary>
internal sealed class KnownIds(LibraryStore store)
{
    /// <summary>The condition on <c>item_ids d</c> that leaves only those.</summary>
    public const string Condition = "d.scheme NOT IN ('library', '" + IdSchemes.FilePath + "')";

    private readonly Dictionary<long, (string Scheme, string Value)[]> _known = [];
    private readonly Dictionary<string, string> _schemes = new(StringComparer.Ordinal);

    /// <summary>Whether two items have different ids of one service: then they are two works.</summary>
    public bool Contradict(long one, long other)
    {
        var (left, right) = (Of(one), Of(other));
        foreach (var (scheme, _) in left)
        {
            if (Array.Exists(right, r => string.Equals(r.Scheme, scheme, StringComparison.Ordinal)) && !Array.Exists(left, l => string.Equals(l.Scheme, scheme, StringComparison.Ordinal) && Array.IndexOf(right, l) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of them, for people; null if it has none.</summary>
    public string? FirstOf(long item) => Of(item).OrderBy(i => i.Scheme, StringComparer.Ordinal).Select(i => $"{i.Scheme}:{i.Value}").FirstOrDefault();

    private (string Scheme, string Value)[] Of(long item)
    {
        if (!_known.TryGetValue(item, out var ids))
        {
            var own = new List<(string, string)>();
            using var connection = store.Database.Read();
            connection.Each($"SELECT d.scheme, d.value FROM item_ids d WHERE d.item=?1 AND {Condition}", row => own.Add((Scheme(row.Text(0)), row.Text(1))), item);
            ids = _known[item] = [.. own];
        }

        return ids;
    }

    /// <summary>There are few schemes, and many items.</summary>
    private string Scheme(string scheme) => _schemes.TryGetValue(scheme, out var known) ? known : _schemes[scheme] = scheme;
}
