using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Tells which statements a search runs, how SQLite means to run each, and how often.</summary>
internal static class SearchPlan
{
    private const int Longest = 150;

    public static void Tell(Bridge bridge, LibraryQuery query)
    {
        var database = bridge.Engine.Library.Database;
        var asked = new List<(string Sql, long At)>();
        database.BeforeRead = sql => asked.Add((sql, Stopwatch.GetTimestamp()));
        _ = bridge.Library.Search(query);
        database.BeforeRead = null;
        var end = Stopwatch.GetTimestamp();
        using var connection = database.Read();
        foreach (var group in asked.Select((a, i) => (a.Sql, Time: Stopwatch.GetElapsedTime(a.At, i + 1 < asked.Count ? asked[i + 1].At : end).TotalMilliseconds)).GroupBy(a => a.Sql, StringComparer.Ordinal))
        {
            var line = string.Join(' ', group.Key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {group.Sum(g => g.Time),6:0.0} ms until the next, {group.Count()} times: {(line.Length > Longest ? line[..Longest] + "…" : line)}"));
            using var rows = connection.Query("EXPLAIN QUERY PLAN " + group.Key);
            while (rows.Read())
            {
                Console.WriteLine($"                    {rows.GetString(3)}");
            }
        }
    }
}
