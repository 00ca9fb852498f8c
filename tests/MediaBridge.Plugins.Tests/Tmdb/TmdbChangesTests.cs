using System.Text;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

/// <summary>A library that is refreshed by TMDB's lists of changes, day after day.</summary>
public sealed class TmdbChangesTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-tmdb-");
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };
    private readonly TmdbService _tmdb = new();
    private int _asked;

    [SetUp]
    public void Start()
    {
        File.WriteAllLines(Path.Combine(_folder.FullName, "in.jsonl"), Enumerable.Range(1, 5).Select(i => $$"""{"title":"Reel {{i}}","ids":["tmdb.movie:{{50000 + i}}"]}""").Append("""{"kind":"series","title":"L","ids":["tmdb.tv:60001"]}"""));
    }

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task OnlyWhatChangedIsAskedForAgain()
    {
        await using var server = await LocalServer.StartAsync(_tmdb);
        Assert.That(await RunAsync(server), Has.Length.EqualTo(6), "all at first, and no list");
        Assert.That(await RunAsync(server), Is.Empty, "within a day");

        Pass(2);
        _tmdb.Changes.Add((Today(-1), false, 50002));
        _tmdb.Changes.Add((Today(-1), true, 77777));
        Assert.That((await RunAsync(server)).Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "GET /3/movie/50002", "GET /3/movie/changes", "GET /3/movie/changes", "GET /3/movie/changes", "GET /3/tv/changes", "GET /3/tv/changes", "GET /3/tv/changes",
        }), "three days of lists, and the one that changed");

        Pass(20);
        Assert.That((await RunAsync(server)).Count(s => !s.EndsWith("changes", StringComparison.Ordinal)), Is.EqualTo(6), "longer ago than the lists go back");
        for (var day = 0; day < 30; day += 5)
        {
            Pass(5);
            Assert.That((await RunAsync(server)).Where(s => !s.EndsWith("changes", StringComparison.Ordinal)), Is.Empty, "lists that are kept go back as long as titles do");
        }

        Pass(3);
        Assert.That(await RunAsync(server, offline: true), Is.Empty, "offline, what is kept stands");
    }

    private void Pass(int days) => _clock.Advance(TimeSpan.FromDays(days));

    private string Today(int days) => _clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a run asked, without what is said of the key.</summary>
    private async Task<string[]> RunAsync(LocalServer server, bool offline = false)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "connections.yaml"), $"tmdb: {{ service: tmdb, with: {{ address: \"{server.Address}3/\", refresh: changes }}, secrets: {{ key: tmdb/key }} }}\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = data,
            Plugins = [new Plugin()],
            TimeProvider = _clock,
            Offline = offline,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_TMDB_KEY"] = TmdbService.ApiKey },
        });
        var pipeline = bridge.Parse($$"""
            version: 1
            name: films
            from: [ { source: items, with: { file: "{{Path.Combine(_folder.FullName, "in.jsonl")}}" } } ]
            steps: [ { lookup: { with: tmdb, connection: tmdb } } ]
            to: [ { sink: files, with: { folder: "{{Path.Combine(_folder.FullName, "out")}}", format: jsonl } } ]
            """);
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        var report = await bridge.RunAsync(pipeline);
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages.Concat(report.Decisions.Select(d => d.Reason))));
        var seen = _tmdb.Seen.Skip(_asked).Where(s => !s.Contains("/account", StringComparison.Ordinal) && !s.Contains("/authentication", StringComparison.Ordinal)).ToArray();
        _asked = _tmdb.Seen.Count;
        return seen;
    }
}
