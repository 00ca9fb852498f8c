using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Finds people by their names.</summary>
internal sealed class PeopleSearch(LibraryStore store)
{
    private const int MostCredits = 500;

    /// <summary>People whose name has all the words, the last one as the beginning of a word.</summary>
    public IReadOnlyList<LibraryPerson> Find(string name, string? role, int limit)
    {
        var words = TextFold.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words.All(PlainText.Is))
        {
            return [];
        }

        // The index knows the items; their credits then tell who of them it is.
        var match = $"{SearchColumns.FilterOf(QueryFields.Person)}({string.Join(" AND ", words.Select((w, i) => $"\"{w}\"{(i == words.Length - 1 ? "*" : "")}"))})";
        var people = store.Database.List(
            "SELECT p.folded, min(p.name), count(*) FROM people p WHERE p.item IN (SELECT rowid FROM search WHERE search MATCH ?1) AND (?2 IS NULL OR p.role=?2) GROUP BY p.folded",
            r => (Folded: r.GetString(0), Name: r.GetString(1), Count: r.GetInt64(2)), match, role);
        return [.. people.Where(p => Has(p.Folded, words)).OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.Ordinal).Take(limit).Select(p => new LibraryPerson { Name = p.Name, Credits = Credits(p.Folded, role) })];
    }

    private static bool Has(string folded, string[] words)
    {
        var own = folded.Split(' ');
        return words[..^1].All(own.Contains) && Array.Exists(own, o => o.StartsWith(words[^1], StringComparison.Ordinal));
    }

    private List<LibraryCredit> Credits(string folded, string? role) => store.Database.List(
        $"SELECT {EntryRows.Columns}, p0.role, p0.character FROM people p0 JOIN items i ON i.id=p0.item WHERE p0.folded=?1 AND (?2 IS NULL OR p0.role=?2) ORDER BY i.year IS NULL, i.year, i.sort_key LIMIT {MostCredits}",
        r => new LibraryCredit(EntryRows.Read(r), r.GetString(EntryRows.Count), r.Text(EntryRows.Count + 1)), folded, role);
}
