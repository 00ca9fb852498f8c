using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediaBridge.Benchmarks.Lookups;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.Tmdb;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>
/// Many films through <c>match</c> and <c>lookup</c> at a local TMDB that allows 50 requests in any second and answers 429 at times: half with TMDB's id, a
/// quarter with IMDb's, a quarter with title and year, a fifth of them repeated. Then again, then offline with 200 more that nobody knows.
/// Waiting takes no time; the seconds are those of the clock that engine and server share.
/// </summary>
internal static class TmdbLookupsCommand
{
    private const int More = 200;

    public static async Task<int> RunAsync(int count, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-lookups-").FullName;
        try
        {
            var clock = new VirtualTime { Limits = TimeSpan.FromSeconds(30) };
            var films = FilmCatalogue.Of((count + More) * 2, seed).Films.Where(f => f.Kind == "movie").Take((count * 4 / 5) + More).ToList();
            var tmdb = new LimitedTmdb(films, seed, clock);
            await using var server = await LocalServer.StartAsync(tmdb);
            var items = Items(films, count, seed).ToList();
            var distinct = items.Select(i => i.Film).Distinct().Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} items of {distinct} films, seed {seed}"));

            var wrong = 0;
            await RunAsync("first run", offline: false);
            var details = tmdb.Answered.Where(a => a.Key.StartsWith("/3/movie/", StringComparison.Ordinal) && a.Key.Contains("append_to_response=external_ids", StringComparison.Ordinal)).ToList();
            var again = tmdb.Answered.Count(a => a.Value > 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {details.Count} films looked up, {details.Sum(d => d.Value)} requests for them; {tmdb.Answered.Keys.Count(k => k.StartsWith("/3/find", StringComparison.Ordinal))} finds, {tmdb.Answered.Keys.Count(k => k.StartsWith("/3/search", StringComparison.Ordinal))} searches; {again} addresses answered more than once"));
            wrong += again + tmdb.OverLimit;

            tmdb.Reset();
            await RunAsync("second run", offline: false);
            var asked = tmdb.Requests - tmdb.Refused - tmdb.Impatient;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {asked} requests"));
            wrong += asked;

            tmdb.Reset();
            items.AddRange(Enumerable.Range(films.Count - More, More).Select(f => (f, Line(films[f], f, 0, $"new:{f}"))));
            await RunAsync("offline, 200 more", offline: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tmdb.Requests} requests"));
            wrong += tmdb.Requests;
            return wrong == 0 ? 0 : 1;

            async Task RunAsync(string what, bool offline)
            {
                await File.WriteAllLinesAsync(Path.Combine(folder, "in.jsonl"), items.Select(i => i.Line));
                var (started, since) = (Stopwatch.GetTimestamp(), clock.GetUtcNow());
                var report = await OnceAsync(folder, server.Address, clock, offline);
                var (wall, seconds) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (clock.GetUtcNow() - since).TotalSeconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: exit {report.ExitCode}, {report.Resolved} resolved, {wall:0.0} s of this machine, {seconds:0.0} s of the clock"));
                if (!offline && tmdb.Requests > 100)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tmdb.Requests} requests, {tmdb.Requests / seconds:0.0} a second, {tmdb.Busiest} in the busiest second; {tmdb.Refused} refused with Retry-After, {tmdb.Impatient} came during such a wait, {tmdb.OverLimit} over the limit of 50"));
                }

                foreach (var reason in report.Reasons)
                {
                    Console.WriteLine($"  {reason.Count} {reason.Word} at {reason.Step}: {reason.Example}");
                }

                foreach (var message in report.Messages)
                {
                    Console.WriteLine($"  {message}");
                }

                Console.WriteLine($"  {File.ReadLines(Path.Combine(folder, "out/items.jsonl")).Count(l => l.Contains("What happens in", StringComparison.Ordinal))} items filled in the file");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Items and the films that they are; a fifth of them is another item of a film that was there already.</summary>
    private static IEnumerable<(int Film, string Line)> Items(IReadOnlyList<CatalogueFilm> films, int count, int seed)
    {
        var random = new Random(seed);
        var known = films.Count - More;
        for (var i = 0; i < count; i++)
        {
            var film = i < known ? i : random.Next(known);
            yield return (film, Line(films[film], film, random.Next(4), $"mine:{i}"));
        }
    }

    private static string Line(CatalogueFilm film, int number, int way, string own) => JsonSerializer.Serialize(new
    {
        kind = "movie",
        title = film.EnglishTitle,
        year = film.Year,
        ids = way switch
        {
            0 or 1 => new[] { own, $"tmdb.movie:{LimitedTmdb.IdOf(number)}" },
            2 => [own, $"imdb:{film.Imdb}"],
            _ => [own],
        },
        people = film.Directors.Select(d => new { name = d, role = "director" }),
    });

    private static async Task<RunReport> OnceAsync(string folder, Uri address, VirtualTime clock, bool offline)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "connections.yaml"), $"tmdb: {{ service: tmdb, with: {{ address: \"{address}3/\" }}, secrets: {{ key: tmdb/key }} }}\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = data,
            Plugins = [new Plugin()],
            TimeProvider = clock,
            Offline = offline,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TMDB_KEY"] = LimitedTmdb.ApiKey },
        });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: lookups
            from: [ { source: items, with: { file: "{{folder}}/in.jsonl" } } ]
            steps:
              - match: { with: tmdb, connection: tmdb, to: tmdb }
              - lookup: { with: tmdb, connection: tmdb }
            to: [ { sink: files, with: { folder: "{{folder}}/out", format: jsonl } } ]
            """);
        return pipeline.HasErrors ? throw new InvalidOperationException(string.Join('\n', pipeline.Problems)) : await bridge.RunAsync(pipeline);
    }
}
