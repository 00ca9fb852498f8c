using MediaBridge.EndToEnd.Tests.Support;
using Reelbook.Server;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>What a person does with the stranger's plugin: installs it, reads, writes, takes back, signs in.</summary>
internal sealed class ReelbookStory : IAsyncDisposable
{
    private const string Before = "{\"kind\":\"movie\",\"title\":\"City Lights\",\"year\":1931,\"ids\":[\"sample:1\"],\"ratings\":[{\"value\":9,\"scale\":\"1..10/1\"}]}\n"
        + "{\"kind\":\"movie\",\"title\":\"Charade\",\"year\":1963,\"ids\":[\"sample:2\"],\"watches\":[{\"at\":\"2024-05-06T20:00:00Z\"}]}\n";

    private readonly ReelbookServer _server = ReelbookServer.Start(new ReelbookService().WithDiary());

    public Sandbox Sandbox { get; } = new();

    public async Task RunAsync(string package)
    {
        await CommandAsync("plugins", "add", package);
        Sandbox.Variables["MEDIABRIDGE_SECRET_REELBOOK_ANA"] = "reelbook-key-of-ana";
        Sandbox.Write("data/connections.yaml", $$"""
            diary: { service: reelbook, person: ana, with: { address: "{{_server.Address}}" }, secrets: { key: reelbook/ana } }
            phone: { service: reelbook, person: ana, with: { address: "{{_server.Address}}" } }
            """);

        await ReadsInFullThenWhatChangedAsync();
        await WritesAndTakesBackAsync();
        await SignsInAndRefreshesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Sandbox.Dispose();
    }

    private async Task ReadsInFullThenWhatChangedAsync()
    {
        Sandbox.Write("read.yaml", $$"""
            version: 1
            name: read
            from: [{ source: reelbook.diary, connection: diary, with: { page: 2 } }]
            steps: [reelbook.page]
            to:
              - { sink: files, with: { folder: "{{Sandbox["out"]}}", format: reelbook.tsv } }
              - { sink: reelbook.backup, connection: diary, with: { format: jsonl } }
              - { id: copy, sink: files, with: { folder: "diary:copies", format: csv } }
            """);
        await CommandAsync("run", "read.yaml");
        var rows = await File.ReadAllLinesAsync(Sandbox["out/reelbook.tsv"]);
        Assert.That(rows, Has.Length.EqualTo(9).And.Some.EqualTo("tt0012349\tThe Kid\t1921\t7"));
        Assert.That(_server.Service.ToString(), Does.Contain("file items.jsonl").And.Contain("file copies/items.csv"));

        var second = await CommandAsync("run", "read.yaml");
        Assert.That(second.Output, Does.Contain("0 items"), second.All);
        Assert.That(await File.ReadAllLinesAsync(Sandbox["out/reelbook.tsv"]), Is.EqualTo(rows));
    }

    private async Task WritesAndTakesBackAsync()
    {
        var before = _server.Service.ToString();
        Sandbox.Write("films.jsonl", Before);
        Sandbox.Write("write.yaml", $$"""
            version: 1
            name: write
            from: [{ source: items, with: { file: "{{Sandbox["films.jsonl"]}}" }, person: ana }]
            steps: [{ match: { with: reelbook.search, connection: diary, to: reelbook } }, reelbook.once]
            to: [{ sink: reelbook.marks, connection: diary }]
            """);
        var plan = await CommandAsync("plan", "write.yaml");
        Assert.That(_server.Service.ToString(), Is.EqualTo(before), plan.All);

        await CommandAsync("run", "write.yaml");
        Assert.That(_server.Service.ToString(), Does.Contain("tt0021749 rating=9").And.Contain("tt0056923 rating= plays=2024-05-06T20:00:00Z"));
        await CommandAsync("run", "write.yaml", "--fresh");
        Assert.That(_server.Service.Writes.Count(w => w.StartsWith("POST", StringComparison.Ordinal)), Is.EqualTo(1), "a second run writes nothing");

        var list = await CommandAsync("runs", "list", "--json");
        Assert.That(list.Output, Does.Contain("write"), list.All);
        await CommandAsync("runs", "undo", UndoOf(list.Output));
        Assert.That(_server.Service.ToString(), Is.EqualTo(before));
    }

    private async Task SignsInAndRefreshesAsync()
    {
        _server.Service.ConfirmsAll = true;
        await CommandAsync("connect", "phone");
        _server.Service.EndTokens();
        var copy = await CommandAsync("copy", "reelbook.diary?connection=phone", $"files:{Sandbox["phone"]}?format=csv");
        Assert.That(await File.ReadAllLinesAsync(Sandbox["phone/items.csv"]), Has.Length.EqualTo(9), copy.All);
        Assert.That(copy.All, Does.Not.Contain("reelbook-token"));
    }

    private static string UndoOf(string json)
    {
        using var runs = System.Text.Json.JsonDocument.Parse(json);
        var all = runs.RootElement.ValueKind == System.Text.Json.JsonValueKind.Array ? runs.RootElement : runs.RootElement.GetProperty("runs");
        return all.EnumerateArray().Where(r => r.ToString().Contains("\"write\"", StringComparison.Ordinal)).Select(r => r.GetProperty("run").GetInt64()).Order().ElementAt(1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Support.Sandbox.Result> CommandAsync(params string[] arguments)
    {
        var result = await Sandbox.RunAsync(arguments);
        Assert.That(result.ExitCode, Is.Zero, result.All);
        return result;
    }
}
