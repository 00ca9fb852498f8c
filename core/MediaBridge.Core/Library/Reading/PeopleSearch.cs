using System.Text;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Finds people by their names: the index tells in which items they may be, and in which one of that whole name is.</summary>
internal sealed class PeopleSearch
{
    /// <summary>Credits of all people found; the first ones have more of them.</summary>
    private const int MostCredits = 500;

    /// <summary>Items whose people are looked at: of a name that more items have, those of the best known ones.</summary>
    private const int MostItems = 1000;

    /// <summary>So many times the people that are wanted have all their items counted.</summary>
    private const int Closely = 3;

    private const string CreditSql = $"SELECT {EntryRows.Columns}, p0.role, p0.character FROM people p0 JOIN items i ON i.id=p0.item WHERE p0.item=?1 AND p0.ord=?2";

    private static readonly QuerySort[] Chronology = [new(QueryFields.Year, Descending: false), new(QueryFields.Title, Descending: false)];

    private readonly ReadingConnection _connection;
    private readonly ColumnReader _columns;
    private readonly PrefixReader _prefixes;
    private readonly QueryField _field;
    private readonly string? _role;

    private PeopleSearch(ReadingConnection connection, string? role)
    {
        _connection = connection;
        _columns = new ColumnReader(connection);
        _prefixes = new PrefixReader(connection, _columns.Limit);
        _role = role;
        _field = role switch { Person.Actor or Person.Guest => QueryFields.Actor, Person.Director => QueryFields.Director, Person.Writer => QueryFields.Writer, _ => QueryFields.Person };
    }

    /// <summary>People whose name has all the words, the last one as the beginning of a word.</summary>
    public static IReadOnlyList<LibraryPerson> Find(LibraryStore store, string name, string? role, int limit)
    {
        var words = TextFold.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words.All(PlainText.Is))
        {
            return [];
        }

        using var connection = store.Database.Read();
        using var state = connection.Snapshot();
        return new PeopleSearch(connection, role).Find(words, limit);
    }

    private List<LibraryPerson> Find(string[] words, int limit)
    {
        var texts = words.Select((w, i) => new TextValue { Words = w, Match = i == words.Length - 1 ? TextMatch.Prefix : TextMatch.Phrase });
        var items = texts.Select(Set).Aggregate((all, one) => all.And(one));
        var isAll = items.Count <= MostItems;
        IEnumerable<NamedPerson> people = Named(isAll ? items.ToArray() : new ItemOrder(_connection, _columns).Page(items, [new QuerySort(QueryFields.Votes, Descending: true)], 0, MostItems), words);
        if (!isAll)
        {
            people = people.OrderByDescending(p => p.Items.Count).ThenBy(p => p.Folded, StringComparer.Ordinal).Take(limit * Closely).Select(p => p with { Items = [.. Set(new TextValue { Words = p.Folded, Match = TextMatch.Exact }).All()] });
        }

        var left = MostCredits;
        var found = new List<LibraryPerson>();
        foreach (var person in people.OrderByDescending(p => p.Items.Count).ThenBy(p => p.Name, StringComparer.Ordinal).Take(limit))
        {
            var credits = Credits(person, Math.Max(left, MostCredits / Math.Max(1, limit)));
            left -= credits.Count;
            if (credits.Count > 0)
            {
                found.Add(new LibraryPerson { Name = person.Name, Credits = credits });
            }
        }

        return found;
    }

    /// <summary>The items in which people have a word in their names, or a whole name.</summary>
    private ItemSet Set(TextValue text) => _prefixes.Of(text, SearchColumns.BitsOf(_field))
        ?? _columns.Of("SELECT rowid FROM search WHERE search MATCH ?1", SearchColumns.FilterOf(_field) + MatchPhrases.Phrase(text));

    /// <summary>People of some items whose names have the words.</summary>
    private Dictionary<string, NamedPerson>.ValueCollection Named(IReadOnlyList<long> items, string[] words)
    {
        var people = new Dictionary<string, NamedPerson>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            Each(item, (_, bytes) =>
            {
                if (!TextFold.MayHaveWord(bytes, words[^1][0]))
                {
                    return;
                }

                var name = Encoding.UTF8.GetString(bytes);
                var folded = TextFold.Words(name);
                if (people.TryGetValue(folded, out var known))
                {
                    known.Items.Add(item);
                }
                else if (Has(folded, words))
                {
                    people.Add(folded, new NamedPerson(folded, name, [item]));
                }
            });
        }

        return people.Values;
    }

    private void Each(long item, Statement.BlobRow person) => _connection.EachBlob("SELECT ord, name FROM people WHERE item=?1 AND (?2 IS NULL OR role=?2)", person, item, _role);

    private static bool Has(string folded, string[] words)
    {
        var own = folded.Split(' ');
        return words[..^1].All(own.Contains) && Array.Exists(own, o => o.StartsWith(words[^1], StringComparison.Ordinal));
    }

    private List<LibraryCredit> Credits(NamedPerson person, int most)
    {
        var credits = new List<LibraryCredit>();
        var items = new ItemSet(_columns.Limit);
        foreach (var item in person.Items)
        {
            items.Add(item);
        }

        foreach (var item in new ItemOrder(_connection, _columns).Page(items, Chronology, 0, most))
        {
            var places = new List<long>();
            Each(item, (ord, name) =>
            {
                if (TextFold.MayHaveWord(name, person.Folded[0]) && string.Equals(TextFold.Words(Encoding.UTF8.GetString(name)), person.Folded, StringComparison.Ordinal))
                {
                    places.Add(ord);
                }
            });
            foreach (var place in places)
            {
                _connection.Each(CreditSql, row => credits.Add(new LibraryCredit(EntryRows.Read(row), row.Text(EntryRows.Count), row.IsNull(EntryRows.Count + 1) ? null : row.Text(EntryRows.Count + 1))), item, place);
            }
        }

        return credits;
    }

    private sealed record NamedPerson(string Folded, string Name, List<long> Items);
}
