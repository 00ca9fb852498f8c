using System.Globalization;
using MediaBridge.Core.Naming;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Links items whose names are nearly the same: films by title and year, episodes by series and number.</summary>
/// <remarks>
/// Titles are compared as <see cref="TitleFolding"/> leaves them. Up to six letters must be equal, up to twelve may differ in one, longer ones in two, but a short word in one only;
/// numbers must be the same, so that sequels are apart; years may differ by one. Only titles that share a year and their beginning or end are compared.
/// </remarks>
internal sealed class NearTitles(LibraryStore store, KnownIds ids)
{
    private const int Shared = 5;
    private const int LongWord = 8;
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "fourth", "fifth", "last", "final"];

    public void Link(WorkLinks links)
    {
        Films(links);
        Episodes(links);
    }

    /// <summary>Whether two folded titles may be one.</summary>
    internal static bool IsNear(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return true;
        }

        var allowed = Math.Min(left.Length, right.Length) switch { <= 6 => 0, <= 12 => 1, _ => 2 };
        return Math.Abs(left.Length - right.Length) <= allowed && allowed > 0 && NumbersOf(left).SequenceEqual(NumbersOf(right), StringComparer.Ordinal) && EditDistance.Between(left, right) <= allowed && AreWordsNear(left.Split(' '), right.Split(' '));
    }

    /// <summary>Whether no word became another: "Winter" is no misspelt "Bitter".</summary>
    private static bool AreWordsNear(string[] left, string[] right)
        => left.Length != right.Length || left.Zip(right).All(w => EditDistance.Between(w.First, w.Second) <= (Math.Min(w.First.Length, w.Second.Length) <= LongWord ? 1 : 2));

    private static IEnumerable<string> NumbersOf(string title) => title.Split(' ').Where(w => w.Any(char.IsDigit) || Numbers.Contains(w, StringComparer.Ordinal)).Order(StringComparer.Ordinal);

    private void Films(WorkLinks links)
    {
        var films = store.Database.List(
            "SELECT id, kind, title, original_title, year FROM items WHERE kind IN ('movie', 'musicvideo') AND files>0 AND present=1",
            r => (Id: r.GetInt64(0), Kind: r.GetString(1), Title: r.GetString(2), Original: r.Text(3), Year: r.IsDBNull(4) ? (int?)null : r.GetInt32(4)));
        var blocks = new Dictionary<string, List<(long Id, string Folded, string Title, int? Year)>>(StringComparer.Ordinal);
        foreach (var film in films)
        {
            foreach (var title in new[] { film.Title, film.Original }.OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var folded = TitleFolding.Fold(title);
                if (folded.Length == 0)
                {
                    continue;
                }

                var (begin, end) = (folded[..Math.Min(Shared, folded.Length)], folded[^Math.Min(Shared, folded.Length)..]);
                foreach (var key in new[] { $"<{begin}", $">{end}" })
                {
                    // It stands in the block of its year, and is compared with what came before of that year and its neighbours.
                    foreach (var year in film.Year is { } y ? [y, y - 1, y + 1] : (int?[])[null])
                    {
                        if (blocks.TryGetValue(Key(film.Kind, year, key), out var others))
                        {
                            Compare(links, (film.Id, folded, film.Year), others);
                        }
                    }

                    Block(blocks, Key(film.Kind, film.Year, key)).Add((film.Id, folded, film.Title, film.Year));
                }
            }
        }
    }

    private void Compare(WorkLinks links, (long Id, string Folded, int? Year) film, List<(long Id, string Folded, string Title, int? Year)> others)
    {
        foreach (var other in others.Where(o => o.Id != film.Id && IsNear(o.Folded, film.Folded) && !ids.Contradict(o.Id, film.Id)))
        {
            links.Join(film.Id, other.Id, DuplicateLink.Name, string.Equals(film.Folded, other.Folded, StringComparison.Ordinal) && film.Year == other.Year ? "the same title and year" : "nearly the same title and year");
        }
    }

    private void Episodes(WorkLinks links)
    {
        var seen = new Dictionary<string, (long Id, long? Parent, int? Year)>(StringComparer.Ordinal);
        using var connection = store.Database.Read();
        using var rows = connection.Query(
            """
            SELECT e.id, e.series, e.season, e.number, e.last_number, p.id, coalesce(g.year, p.year) FROM items e LEFT JOIN items p ON p.id=e.parent LEFT JOIN items g ON g.id=p.parent
            WHERE e.kind='episode' AND e.files>0 AND e.present=1 AND e.series IS NOT NULL AND e.season IS NOT NULL AND e.number IS NOT NULL ORDER BY e.id
            """);
        while (rows.Read())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{TitleFolding.Fold(rows.GetString(1))}|{rows.GetInt64(2)}|{rows.GetInt64(3)}|{(rows.IsDBNull(4) ? rows.GetInt64(3) : rows.GetInt64(4))}");
            var episode = (Id: rows.GetInt64(0), Parent: rows.IsDBNull(5) ? (long?)null : rows.GetInt64(5), Year: rows.IsDBNull(6) ? (int?)null : rows.GetInt32(6));
            if (!seen.TryAdd(key, episode) && seen[key] is var first
                && !(first.Year is { } a && episode.Year is { } b && Math.Abs(a - b) > 1)
                && !ids.Contradict(first.Id, episode.Id) && !(first.Parent is { } p && episode.Parent is { } q && p != q && ids.Contradict(p, q)))
            {
                links.Join(first.Id, episode.Id, DuplicateLink.Name, "the same series and number");
            }
        }
    }

    private static string Key(string kind, int? year, string part) => string.Create(CultureInfo.InvariantCulture, $"{kind}|{year}|{part}");

    private static List<T> Block<T>(Dictionary<string, List<T>> blocks, string key)
    {
        if (!blocks.TryGetValue(key, out var block))
        {
            blocks[key] = block = [];
        }

        return block;
    }
}
