using System.Globalization;
using System.Text.Json;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds items by queries.</summary>
internal sealed class LibrarySearch(LibraryStore store)
{
    private static readonly Dictionary<QueryField, string> SortColumns = new()
    {
        [QueryFields.Title] = "i.sort_key",
        [QueryFields.Kind] = "i.kind",
        [QueryFields.Year] = "i.year",
        [QueryFields.Season] = "i.season",
        [QueryFields.Episode] = "i.number",
        [QueryFields.Rating] = "i.my_rating",
        [QueryFields.Site] = "i.rating",
        [QueryFields.Votes] = "i.votes",
        [QueryFields.Plays] = "i.plays",
        [QueryFields.Runtime] = "i.runtime",
        [QueryFields.Watched] = "i.watched",
        [QueryFields.Released] = "i.released",
        [QueryFields.Added] = "i.added",
        [QueryFields.Made] = "i.made",
        [QueryFields.Rated] = "(SELECT max(day) FROM ratings r WHERE r.item=i.id AND r.whose='own')",
        [QueryFields.Listed] = "(SELECT max(day) FROM lists l WHERE l.item=i.id)",
        [QueryFields.Modified] = "(SELECT max(modified) FROM files f WHERE f.item=i.id)",
    };

    private const int Broad = 3000;
    private const int Ranked = 1000;

    private DateOnly Today => DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The ids of the items that a query finds: in its order, else the best first where it has words, else as they came.</summary>
    /// <param name="query">The query.</param>
    /// <param name="limit">The most ids; null for all.</param>
    /// <param name="offset">How many to pass over.</param>
    public IReadOnlyList<long> Find(Query query, int? limit = null, int offset = 0)
    {
        var condition = QueryCompiler.Compile(query, Today);
        using var connection = store.Database.Read();
        var extra = Looked(connection, condition, out var where);
        var order = query.Sort.Count > 0 ? string.Join(", ", query.Sort.Select(Sorted)) + ", i.id" : null;
        var most = (limit ?? -1).ToString(CultureInfo.InvariantCulture);
        if (order is null && condition is { Match: { } match, IsInexact: false } && extra.Count == 0)
        {
            var rank = condition.Values.Count + 1;
            object?[] values = [.. condition.Values, match];
            if (!IsBroad(connection, match))
            {
                return Ids(connection.Query($"SELECT i.id FROM search s CROSS JOIN items i ON i.id=s.rowid WHERE search MATCH ?{rank} AND {where} ORDER BY bm25(search, {SearchColumns.Weights}), i.id LIMIT {most} OFFSET {offset}", values));
            }

            // Too many to rank them all: of those with the words in their titles the best, then the others.
            var titled = MatchPhrases.Required(condition.Query.Root, titlesOnly: true)!;
            var best = limit is { } page && offset + page <= Ranked
                ? Ids(connection.Query($"SELECT i.id FROM (SELECT rowid AS id, bm25(search, {SearchColumns.Weights}) AS r FROM search WHERE search MATCH ?{rank} LIMIT {Ranked}) s CROSS JOIN items i ON i.id=s.id WHERE {where} ORDER BY s.r, i.id LIMIT {offset + page}", [.. condition.Values, titled]))
                : [];
            var rest = Ids(connection.Query($"SELECT i.id FROM search s CROSS JOIN items i ON i.id=s.rowid WHERE search MATCH ?{rank} AND {where} LIMIT {(limit is { } n ? offset + n + best.Count : -1)}", values));
            return [.. best.Concat(rest.Except(best)).Skip(offset).Take(limit ?? int.MaxValue)];
        }

        return Ids(connection.Query($"SELECT i.id FROM items i WHERE {where} ORDER BY {order ?? "i.id"} LIMIT {most} OFFSET {offset}", Values(condition, extra)));
    }

    /// <summary>How many items a query finds.</summary>
    public long Count(Query query)
    {
        var condition = QueryCompiler.Compile(query, Today);
        using var connection = store.Database.Read();
        var extra = Looked(connection, condition, out var where);
        if (condition is { IsInexact: false, Match: { } match } && MatchPhrases.IsAll(query.Root) && connection.Query("SELECT 1 FROM items WHERE odd=1 LIMIT 1") is var odd)
        {
            using (odd)
            {
                if (!odd.HasRows)
                {
                    using var matches = connection.Query("SELECT count(*) FROM search WHERE search MATCH ?1", match);
                    return matches.Read() ? matches.GetInt64(0) : 0;
                }
            }
        }

        using var rows = connection.Query($"SELECT count(*) FROM items i WHERE {where}", Values(condition, extra));
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private static bool IsBroad(ReadingConnection connection, string match)
    {
        using var rows = connection.Query($"SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT {Broad})", match);
        return rows.Read() && rows.GetInt64(0) == Broad;
    }

    private static string Sorted(QuerySort sort) => sort.Descending ? $"{SortColumns[sort.Field]} DESC" : $"{SortColumns[sort.Field]} ASC NULLS LAST";

    private static object?[] Values(SqlCondition condition, List<long> extra)
        => condition.IsInexact || extra.Count > 0 ? [.. condition.IsInexact ? [] : condition.Values, JsonSerializer.Serialize(extra.ToArray(), LibraryJson.Default.Int64Array)] : [.. condition.Values];

    private static List<long> Ids(SqliteDataReader rows)
    {
        using (rows)
        {
            var ids = new List<long>();
            while (rows.Read())
            {
                ids.Add(rows.GetInt64(0));
            }

            return ids;
        }
    }

    /// <summary>The items among those that SQL cannot judge that the query finds, and the condition that takes them in.</summary>
    private List<long> Looked(ReadingConnection connection, SqlCondition condition, out string where)
    {
        var found = new List<long>();
        var matches = QueryPredicate.Compile(condition.Query, Today);
        using (var rows = connection.Query(condition.IsInexact ? "SELECT i.id, b.body, i.slug FROM items i JOIN bodies b ON b.item=i.id" : "SELECT i.id, b.body, i.slug FROM items i JOIN bodies b ON b.item=i.id WHERE i.odd=1"))
        {
            while (rows.Read())
            {
                if (matches(LibraryItems.Named(MediaItem.Parse(rows.Bytes(1)), rows.GetString(2))))
                {
                    found.Add(rows.GetInt64(0));
                }
            }
        }

        where = condition.IsInexact ? "i.id IN (SELECT value FROM json_each(?1))"
            : found.Count == 0 ? $"{condition.Where} AND i.odd=0"
            : $"(({condition.Where} AND i.odd=0) OR i.id IN (SELECT value FROM json_each(?{condition.Values.Count + 1})))";
        return found;
    }
}
