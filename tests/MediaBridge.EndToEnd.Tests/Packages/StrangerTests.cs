using MediaBridge.EndToEnd.Tests.Support;
using Reelbook.Server;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>A plugin that knows nothing but the packed packages: built, proven, and run against its service.</summary>
public sealed class StrangerTests
{
    private const string Before = "{\"kind\":\"movie\",\"title\":\"City Lights\",\"year\":1931,\"ids\":[\"sample:1\"],\"ratings\":[{\"value\":9,\"scale\":\"1..10/1\"}]}\n"
        + "{\"kind\":\"movie\",\"title\":\"Charade\",\"year\":1963,\"ids\":[\"sample:2\"],\"watches\":[{\"at\":\"2024-05-06T20:00:00Z\"}]}\n";

    private readonly Sandbox _sandbox = new();
    private readonly ReelbookServer _server = ReelbookServer.Start(new ReelbookService().WithDiary());

    [TearDown]
    public async Task CleanAsync()
    {
        await _server.DisposeAsync();
        _sandbox.Dispose();
    }

    [Test]
    public async Task AStrangersPluginIsProvenInstalledAndRun()
    {
        await BuildTestAndPackAsync();
        await RunAsync("plugins", "add", _sandbox["packages/Reelbook.1.2.0.nupkg"]);
        _sandbox.Variables["MEDIABRIDGE_SECRET_REELBOOK_ANA"] = "reelbook-key-of-ana";
        _sandbox.Write("data/connections.yaml", $$"""
            diary: { service: reelbook, person: ana, with: { address: "{{_server.Address}}" }, secrets: { key: reelbook/ana } }
            phone: { service: reelbook, person: ana, with: { address: "{{_server.Address}}" } }
            """);

        await ReadsInFullThenWhatChangedAsync();
        await WritesAndTakesBackAsync();
        await SignsInAndRefreshesAsync();
    }

    private async Task BuildTestAndPackAsync()
    {
        var source = Path.Combine(PackedPackages.Root, "tests/TestPlugins/Stranger");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(source, f)).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_sandbox[$"stranger/{file}"])!);
            File.Copy(Path.Combine(source, file), _sandbox[$"stranger/{file}"]);
        }

        var config = _sandbox["stranger/nuget.config"];
        File.WriteAllText(config, File.ReadAllText(config).Replace("../../../sdk/packages", await PackedPackages.FeedAsync(), StringComparison.Ordinal));
        var dotnet = new DotnetCommand(_sandbox["home"]) { Variables = { ["MediaBridgeVersion"] = PackedPackages.Version } };
        var tests = await dotnet.RunAsync(_sandbox["stranger"], "test", "Tests");
        Assert.That(tests.ExitCode, Is.Zero, tests.All);
        Assert.That(tests.Output, Does.Contain("Passed!"), tests.All);
        var pack = await dotnet.RunAsync(_sandbox["stranger"], "pack", "Plugin", "--output", _sandbox["packages"]);
        Assert.That(pack.ExitCode, Is.Zero, pack.All);
    }

    private async Task ReadsInFullThenWhatChangedAsync()
    {
        _sandbox.Write("read.yaml", $$"""
            version: 1
            name: read
            from: [{ source: reelbook.diary, connection: diary, with: { page: 2 } }]
            steps: [reelbook.page]
            to:
              - { sink: files, with: { folder: "{{_sandbox["out"]}}", format: reelbook.tsv } }
              - { sink: reelbook.backup, connection: diary, with: { format: jsonl } }
              - { id: copy, sink: files, with: { folder: "diary:copies", format: csv } }
            """);
        await RunAsync("run", "read.yaml");
        var rows = await File.ReadAllLinesAsync(_sandbox["out/reelbook.tsv"]);
        Assert.That(rows, Has.Length.EqualTo(9).And.Some.EqualTo("tt0012349\tThe Kid\t1921\t7"));
        Assert.That(_server.Service.ToString(), Does.Contain("file items.jsonl").And.Contain("file copies/items.csv"));

        var second = await RunAsync("run", "read.yaml");
        Assert.That(second.Output, Does.Contain("0 items"), second.All);
        Assert.That(await File.ReadAllLinesAsync(_sandbox["out/reelbook.tsv"]), Is.EqualTo(rows));
    }

    private async Task WritesAndTakesBackAsync()
    {
        var before = _server.Service.ToString();
        _sandbox.Write("films.jsonl", Before);
        _sandbox.Write("write.yaml", $$"""
            version: 1
            name: write
            from: [{ source: items, with: { file: "{{_sandbox["films.jsonl"]}}" }, person: ana }]
            steps: [{ match: { with: reelbook.search, connection: diary, to: reelbook } }, reelbook.once]
            to: [{ sink: reelbook.marks, connection: diary }]
            """);
        var plan = await RunAsync("plan", "write.yaml");
        Assert.That(_server.Service.ToString(), Is.EqualTo(before), plan.All);

        await RunAsync("run", "write.yaml");
        Assert.That(_server.Service.ToString(), Does.Contain("tt0021749 rating=9").And.Contain("tt0056923 rating= plays=2024-05-06T20:00:00Z"));
        await RunAsync("run", "write.yaml", "--fresh");
        Assert.That(_server.Service.Writes.Count(w => w.StartsWith("POST", StringComparison.Ordinal)), Is.EqualTo(1), "a second run writes nothing");

        var list = await RunAsync("runs", "list", "--json");
        Assert.That(list.Output, Does.Contain("write"), list.All);
        await RunAsync("runs", "undo", UndoOf(list.Output));
        Assert.That(_server.Service.ToString(), Is.EqualTo(before));
    }

    private async Task SignsInAndRefreshesAsync()
    {
        _server.Service.ConfirmsAll = true;
        await RunAsync("connect", "phone");
        _server.Service.EndTokens();
        var copy = await RunAsync("copy", "reelbook.diary?connection=phone", $"files:{_sandbox["phone"]}?format=csv");
        Assert.That(await File.ReadAllLinesAsync(_sandbox["phone/items.csv"]), Has.Length.EqualTo(9), copy.All);
        Assert.That(copy.All, Does.Not.Contain("reelbook-token"));
    }

    private static string UndoOf(string json)
    {
        using var runs = System.Text.Json.JsonDocument.Parse(json);
        var all = runs.RootElement.ValueKind == System.Text.Json.JsonValueKind.Array ? runs.RootElement : runs.RootElement.GetProperty("runs");
        return all.EnumerateArray().Where(r => r.ToString().Contains("\"write\"", StringComparison.Ordinal)).Select(r => r.GetProperty("run").GetInt64()).Order().ElementAt(1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Sandbox.Result> RunAsync(params string[] arguments)
    {
        var result = await _sandbox.RunAsync(arguments);
        Assert.That(result.ExitCode, Is.Zero, result.All);
        return result;
    }
}
