using System.Globalization;
using System.Numerics;
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

    /// <summary>The year of films without one.</summary>
    private const int Unknown = int.MinValue;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "fourth", "fifth", "last", "final"];

    public void Link(WorkLinks links)
    {
        Films(links);
        Episodes(links);
    }

    /// <summary>Whether two folded titles may be one.</summary>
    internal static bool IsNear(string left, string right) => IsNear(new NearTitle(left), new NearTitle(right));

    /// <summary>The same. What is quickly refuted comes first: of a large library millions of pairs are looked at, of which hardly any is near.</summary>
    private static bool IsNear(NearTitle one, NearTitle other)
    {
        var (left, right) = (one.Folded, other.Folded);
        var allowed = Math.Min(left.Length, right.Length) switch { <= 6 => 0, <= 12 => 1, _ => 2 };
        if (Math.Abs(left.Length - right.Length) > allowed || BitOperations.PopCount(one.Letters ^ other.Letters) > allowed * 2)
        {
            return false;
        }

        return string.Equals(left, right, StringComparison.Ordinal)
            || (allowed > 0 && EditDistance.Between(left, right, allowed) <= allowed && NumbersOf(left).SequenceEqual(NumbersOf(right), StringComparer.Ordinal) && AreWordsNear(left.Split(' '), right.Split(' ')));
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
        var blocks = new Dictionary<string, Dictionary<int, List<(long Id, NearTitle Title, int? Year)>>>(StringComparer.Ordinal);
        foreach (var film in films)
        {
            foreach (var title in new[] { film.Title, film.Original }.OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var folded = TitleFolding.Fold(title);
                if (folded.Length == 0)
                {
                    continue;
                }

                var near = new NearTitle(folded);
                Block(links, blocks, $"{film.Kind}|<{folded.AsSpan(0, Math.Min(Shared, folded.Length))}", (film.Id, near, film.Year));
                Block(links, blocks, $"{film.Kind}|>{folded.AsSpan(folded.Length - Math.Min(Shared, folded.Length))}", (film.Id, near, film.Year));
            }
        }
    }

    /// <summary>Puts a film into the block of its year, and compares it with what came before of that year and its neighbours.</summary>
    private void Block(WorkLinks links, Dictionary<string, Dictionary<int, List<(long Id, NearTitle Title, int? Year)>>> blocks, string part, (long Id, NearTitle Title, int? Year) film)
    {
        if (!blocks.TryGetValue(part, out var years))
        {
            blocks[part] = years = [];
        }

        foreach (var year in film.Year is { } y ? [y, y - 1, y + 1] : (ReadOnlySpan<int>)[Unknown])
        {
            if (years.TryGetValue(year, out var others))
            {
                Compare(links, film, others);
            }
        }

        if (!years.TryGetValue(film.Year ?? Unknown, out var own))
        {
            years[film.Year ?? Unknown] = own = [];
        }

        own.Add(film);
    }

    private void Compare(WorkLinks links, (long Id, NearTitle Title, int? Year) film, List<(long Id, NearTitle Title, int? Year)> others)
    {
        foreach (var other in others)
        {
            if (other.Id != film.Id && IsNear(other.Title, film.Title) && !ids.Contradict(other.Id, film.Id))
            {
                var isSame = string.Equals(film.Title.Folded, other.Title.Folded, StringComparison.Ordinal) && film.Year == other.Year;
                links.Join(film.Id, other.Id, DuplicateLink.Name, isSame ? "the same title and year" : "nearly the same title and year");
            }
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
}
