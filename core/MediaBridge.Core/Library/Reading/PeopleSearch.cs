using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Finds people by their names.</summary>
internal sealed class PeopleSearch(LibraryStore store)
{
    /// <summary>Credits of all people found; the first ones have more of them.</summary>
    private const int MostCredits = 500;

    /// <summary>Items whose people are looked at: of a name that more items have, those of the best known ones.</summary>
    private const int MostItems = 1000;

    /// <summary>So many times the people that are wanted have all their credits counted.</summary>
    private const int Closely = 3;

    /// <summary>People whose name has all the words, the last one as the beginning of a word.</summary>
    public IReadOnlyList<LibraryPerson> Find(string name, string? role, int limit)
    {
        var words = TextFold.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words.All(PlainText.Is))
        {
            return [];
        }

        using var connection = store.Database.Read();
        var (items, isAll) = Items(connection, words, role);
        var people = Named(connection, items, words, role);
        if (!isAll)
        {
            foreach (var person in people.OrderByDescending(p => p.Value.Count).ThenBy(p => p.Key, StringComparer.Ordinal).Take(limit * Closely).Select(p => p.Key).ToList())
            {
                connection.EachNumber("SELECT count(*) FROM people WHERE folded=?1 AND (?2 IS NULL OR role=?2)", count => people[person] = (people[person].Name, count), person, role);
            }
        }

        var left = MostCredits;
        var found = new List<LibraryPerson>();
        foreach (var (folded, person) in people.OrderByDescending(p => p.Value.Count).ThenBy(p => p.Value.Name, StringComparer.Ordinal).Take(limit))
        {
            var credits = Credits(connection, folded, role, Math.Max(left, MostCredits / Math.Max(1, limit)));
            left -= credits.Count;
            found.Add(new LibraryPerson { Name = person.Name, Credits = credits });
        }

        return found;
    }

    /// <summary>Items in which such people may be; and whether they are all.</summary>
    private static (IReadOnlyList<long> Items, bool IsAll) Items(ReadingConnection connection, string[] words, string? role)
    {
        var field = role switch { Person.Actor or Person.Guest => QueryFields.Actor, Person.Director => QueryFields.Director, Person.Writer => QueryFields.Writer, _ => QueryFields.Person };
        var columns = new ColumnReader(connection);
        var prefixes = new PrefixReader(connection, columns.Limit);
        var texts = words.Select((w, i) => new TextValue { Words = w, Match = i == words.Length - 1 ? TextMatch.Prefix : TextMatch.Phrase }).ToList();
        var rare = texts.Where(t => !prefixes.IsFrequent(t)).Select(t => $"({MatchPhrases.Of(field, t)})").ToList();
        var found = texts.Where(prefixes.IsFrequent).Select(t => prefixes.Of(t, SearchColumns.BitsOf(field))!).Aggregate(columns.Exists, (all, one) => all.And(one));
        found = rare.Count == 0 ? found : found.And(columns.Of("SELECT rowid FROM search WHERE search MATCH ?1", string.Join(" AND ", rare)));
        var isAll = found.Count <= MostItems;
        return isAll ? ([.. found.All()], true) : (new ItemOrder(connection, columns).Page(found, [new QuerySort(QueryFields.Votes, Descending: true)], 0, MostItems), false);
    }

    /// <summary>People of some items whose names have the words, by their folded names.</summary>
    private static Dictionary<string, (string Name, long Count)> Named(ReadingConnection connection, IReadOnlyList<long> items, string[] words, string? role)
    {
        var people = new Dictionary<string, (string Name, long Count)>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            using var rows = connection.Query("SELECT folded, name FROM people WHERE item=?1 AND (?2 IS NULL OR role=?2)", item, role);
            while (rows.Read())
            {
                var folded = rows.GetString(0);
                if (people.TryGetValue(folded, out var known))
                {
                    people[folded] = (known.Name, known.Count + 1);
                }
                else if (Has(folded, words))
                {
                    people.Add(folded, (rows.GetString(1), 1));
                }
            }
        }

        return people;
    }

    private static bool Has(string folded, string[] words)
    {
        var own = folded.Split(' ');
        return words[..^1].All(own.Contains) && Array.Exists(own, o => o.StartsWith(words[^1], StringComparison.Ordinal));
    }

    private static List<LibraryCredit> Credits(ReadingConnection connection, string folded, string? role, int most)
    {
        using var rows = connection.Query($"SELECT {EntryRows.Columns}, p0.role, p0.character FROM people p0 JOIN items i ON i.id=p0.item WHERE p0.folded=?1 AND (?2 IS NULL OR p0.role=?2) ORDER BY i.year IS NULL, i.year, i.sort_key LIMIT ?3", folded, role, most);
        var credits = new List<LibraryCredit>();
        while (rows.Read())
        {
            credits.Add(new LibraryCredit(EntryRows.Read(rows), rows.GetString(EntryRows.Count), rows.Text(EntryRows.Count + 1)));
        }

        return credits;
    }
}
