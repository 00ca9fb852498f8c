using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The library as a database: how fast items are written, how long searches of every kind and statistics take, how large the file is and what fills it.</summary>
internal static class LibraryDbCommand
{
    private const int Batch = 500;
    private const int Rounds = 5;
    private const int Told = 5;
    private const double Budget = 50;

    /// <param name="count">Items.</param>
    /// <param name="kept">A folder where the library stays, to be measured again; null to throw it away.</param>
    public static async Task<int> RunAsync(int count, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("mediabridge-library-db-").FullName;
        try
        {
            await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = folder });
            if (bridge.Library.Search(new LibraryQuery { Limit = 0 }).Total == 0)
            {
                var (wall, cpu) = await Measure.TimeAsync(() => FillAsync(bridge, count));
                Tell($"written {count:N0} items in {wall.TotalSeconds:0.0} s ({cpu.TotalSeconds:0.0} CPU s): {count / wall.TotalSeconds:N0} a second, {count / cpu.TotalSeconds:N0} a CPU second");
            }

            Size(bridge.Engine.Library, folder);
            Searches(bridge, count);
            Tell($"peak memory of searches {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
            await OthersAsync(bridge);
            Tell($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
            return 0;
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task FillAsync(Bridge bridge, int count)
    {
        var films = new LibraryFilms(1);
        for (var number = 1; number <= count; number += Batch)
        {
            using var writer = await bridge.Engine.Library.WriteAsync(CancellationToken.None);
            foreach (var source in SourceItem.Prepared([.. Enumerable.Range(number, Math.Min(Batch, count + 1 - number)).Select(films.Film)], bridge.Engine.Library.Now))
            {
                writer.Put(source);
            }

            writer.Commit();
        }
    }

    /// <summary>How large the file is, and the tables that fill it.</summary>
    private static void Size(LibraryStore library, string folder)
    {
        Tell($"file    {new FileInfo(Path.Combine(folder, LibraryStore.FileName)).Length / 1e6:0} MB");
        try
        {
            using var connection = library.Database.Read();
            using var rows = connection.Query("SELECT name, sum(pgsize) FROM dbstat WHERE aggregate=TRUE GROUP BY name ORDER BY 2 DESC LIMIT 12");
            var parts = new List<string>();
            while (rows.Read())
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.GetString(0)} {rows.GetInt64(1) / 1e6:0}"));
            }

            Tell($"        {string.Join(", ", parts)}");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // Not every SQLite can tell.
        }
    }

    private static void Searches(Bridge bridge, int count)
    {
        var random = new Random(3);
        var films = new LibraryFilms(2);
        var times = new SortedDictionary<string, List<(double Time, LibraryQuery Query, long Total)>>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, query) in LibrarySearches.All(films, random, count))
            {
                var started = Stopwatch.GetTimestamp();
                var total = bridge.Library.Search(query).Total;
                var list = times.TryGetValue(name, out var known) ? known : times[name] = [];
                list.Add((Stopwatch.GetElapsedTime(started).TotalMilliseconds, query, total));
            }
        }

        foreach (var (name, list) in times)
        {
            list.Sort((a, b) => a.Time.CompareTo(b.Time));
            Tell($"{name,-28} p50 {list[list.Count / 2].Time,7:0.0} ms   max {list[^1].Time,7:0.0} ms   {list[^1].Total,7} hits   {list[^1].Query.Text}");
        }

        var all = times.Values.SelectMany(l => l.Select(t => t.Time)).Order().ToList();
        var medians = times.Values.Select(l => l[l.Count / 2].Time).Order().ToList();
        Tell($"{all.Count} searches of {times.Count} kinds: p50 {all[all.Count / 2]:0.0} ms, p99 {all[(int)(all.Count * 0.99)]:0.0} ms, max {all[^1]:0.0} ms; {times.Values.Count(l => l[l.Count / 2].Time > Budget)} kinds above {Budget} ms, the slowest median {medians[^1]:0.0} ms");
        foreach (var (name, list) in times.OrderByDescending(t => t.Value[t.Value.Count / 2].Time).Take(Told))
        {
            Tell($"{list[list.Count / 2].Time,7:0.0} ms {name}: {list[^1].Query.Text}");
            SearchPlan.Tell(bridge, list[^1].Query);
        }
    }

    private static async Task OthersAsync(Bridge bridge)
    {
        foreach (var (name, work) in ((string, Func<object>)[])
        [
            ("people by a word", () => bridge.Library.People("bapa")), ("people by a letter", () => bridge.Library.People("b")), ("people by two words", () => bridge.Library.People("bapa cor")),
            ("directors by two letters", () => bridge.Library.People("ba", "director")), ("an item by its title", () => bridge.Library.Named("bapa")), ("tags", () => bridge.Edits.Tags()),
            ("statistics", () => bridge.Library.StatisticsAsync()), ("statistics again", () => bridge.Library.StatisticsAsync()), ("duplicates", () => bridge.Library.DuplicatesAsync(new DuplicateQuery())), ("duplicates by id", () => bridge.Library.DuplicatesAsync(new DuplicateQuery { Links = [DuplicateLink.Id] })),
        ])
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            await (work() as Task ?? Task.CompletedTask);
            Tell($"{name,-28} {Stopwatch.GetElapsedTime(started).TotalMilliseconds,7:0.0} ms ({(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0} CPU ms)");
        }
    }

    private static void Tell(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
