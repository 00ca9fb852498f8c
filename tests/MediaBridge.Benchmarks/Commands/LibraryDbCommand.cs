using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>The library as a database: how fast items are written, how long searches of every kind and statistics take, how large the file is.</summary>
internal static class LibraryDbCommand
{
    private const int Batch = 500;
    private static readonly string[] Kinds = ["words", "two words", "prefix", "field", "field and range", "sorted", "deep", "choice and not", "fuzzy", "misspelt", "facets"];

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
                Tell($"written {count:N0} items in {wall.TotalSeconds:0.0} s ({cpu.TotalSeconds:0.0} CPU s): {count / wall.TotalSeconds:N0} a second");
            }

            Tell($"file    {new FileInfo(Path.Combine(folder, LibraryStore.FileName)).Length / 1e6:0} MB");
            var slow = Searches(bridge.Library, count);
            var started = Stopwatch.GetTimestamp();
            _ = bridge.Library.Statistics();
            var first = Stopwatch.GetElapsedTime(started);
            started = Stopwatch.GetTimestamp();
            _ = bridge.Library.Statistics();
            Tell($"statistics {first.TotalMilliseconds:0} ms, again {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms (budget 1000 ms)");
            Tell($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
            return slow;
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
            foreach (var source in SourceItem.Prepared([.. Enumerable.Range(number, Math.Min(Batch, count + 1 - number)).Select(films.Film)]))
            {
                writer.Put(source);
            }

            writer.Commit();
        }
    }

    private static int Searches(LibraryBook library, int count)
    {
        var films = new LibraryFilms(2);
        var random = new Random(3);
        var all = new List<double>();
        foreach (var kind in Kinds)
        {
            var times = new List<(double Time, string Text)>();
            for (var round = 0; round < 20; round++)
            {
                var query = Query(kind, films, random, count);
                var started = Stopwatch.GetTimestamp();
                _ = library.Search(query);
                times.Add((Stopwatch.GetElapsedTime(started).TotalMilliseconds, query.Text));
            }

            times.Sort();
            all.AddRange(times.Select(t => t.Time));
            Tell($"{kind,-16} p50 {times[times.Count / 2].Time,7:0.0} ms   max {times[^1].Time,7:0.0} ms   {times[^1].Text}");
        }

        all.Sort();
        Tell($"{all.Count} searches: p50 {all[all.Count / 2]:0.0} ms, p99 {all[(int)(all.Count * 0.99)]:0.0} ms, max {all[^1]:0.0} ms (budget 50 ms)");
        return 0;
    }

    private static LibraryQuery Query(string kind, LibraryFilms films, Random random, int count) => kind switch
    {
        "words" => new() { Text = films.Word() },
        "two words" => new() { Text = $"{films.Word(200)} {films.Word(200)}" },
        "prefix" => new() { Text = films.Word()[..Math.Min(3, 2 + random.Next(2))] },
        "field" => new() { Text = $"director:{films.Word(400)}" },
        "field and range" => new() { Text = $"genre:drama year:{1940 + random.Next(60)}..{2000 + random.Next(20)} site:7.. runtime:90..150" },
        "sorted" => new() { Text = $"genre:comedy resolution:1080p {(random.Next(2) == 0 ? "sort:year-" : "sort:site-")}" },
        "deep" => new() { Text = "kind:movie sort:title", Offset = random.Next(Math.Max(1, count - 20)) },
        "choice and not" => new() { Text = $"genre:horror|war -country:france (watched:no | rating:7..) -{films.Word(300)}" },
        "fuzzy" => new() { Text = Misspelt(films.Word(), random), IsFuzzy = true },
        "misspelt" => new() { Text = Misspelt(films.Word(), random) + "q" },
        _ => new() { Text = $"genre:western {films.Word(100)}", WithFacets = true },
    };

    private static string Misspelt(string word, Random random)
    {
        var at = random.Next(word.Length);
        return word[..at] + "x" + word[(at + 1)..];
    }

    private static void Tell(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
