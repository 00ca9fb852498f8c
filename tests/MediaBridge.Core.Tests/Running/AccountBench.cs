using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Accounts;

namespace MediaBridge.Core.Tests.Running;

/// <summary>A service with the accounts <c>from</c> and <c>to</c>, and a bridge over it.</summary>
internal sealed class AccountBench : IAsyncDisposable
{
    private AccountBench(TempFolder folder, AccountService service, ManualTimeProvider clock, Bridge bridge)
        => (Folder, Service, Clock, Bridge) = (folder, service, clock, bridge);

    public TempFolder Folder { get; }

    public AccountService Service { get; }

    public ManualTimeProvider Clock { get; }

    public Bridge Bridge { get; private set; }

    public static async Task<AccountBench> OpenAsync(params IPlugin[] more)
    {
        var (folder, clock) = (new TempFolder(), new ManualTimeProvider());
        var service = new AccountService(clock);
        folder.Write("data/connections.yaml", "from: { service: acct, with: { account: from } }\nto: { service: acct, with: { account: to } }\n");
        var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = folder["data"], Plugins = [new AccountPlugin(service), .. more], TimeProvider = clock, RunsToKeep = 20 });
        return new AccountBench(folder, service, clock, bridge);
    }

    /// <summary>Ratings of one account to the other.</summary>
    public Core.Pipelines.Pipeline Marks(string sinkKeys = "", string source = "acct.all", string steps = "", string sourceKeys = "")
    {
        var pipeline = Bridge.Parse($"version: 1\nname: marks\nfrom: [ {{ source: {source}, connection: from{sourceKeys} }} ]\nsteps: [ {steps} ]\nto: [ {{ id: marks, sink: acct.marks, connection: to{sinkKeys} }} ]\n");
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return pipeline;
    }

    /// <summary>The account read from into a file.</summary>
    public Core.Pipelines.Pipeline Backup(string folder = "out", string format = "jsonl", string sourceKeys = "", string more = "", string source = "acct.all")
    {
        var pipeline = Bridge.Parse($"version: 1\nname: backup\nfrom: [ {{ source: {source}, connection: from{sourceKeys} }} ]\nto: [ {{ sink: files, with: {{ folder: '{Folder[folder]}', format: {format}{more} }} }} ]\n");
        Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
        return pipeline;
    }

    /// <summary>What the account <c>to</c> holds, a line each.</summary>
    public string[] Held() => [.. Service.ToString().Split('\n').Where(l => l.StartsWith("to ", StringComparison.Ordinal))];

    /// <summary>Somebody rates a film at the service itself.</summary>
    public void Rate(int film, decimal? mark) => Service.Person(b => b.Row("to", $"imdb:tt{film}", $"Film {film}").Rating = mark);

    public static MediaItem Film(int number, decimal? mark = null) => new()
    {
        Title = $"Film {number}",
        Year = 1990 + number,
        Ids = [new ExternalId("imdb", $"tt{number}")],
        Ratings = mark is { } m ? [Rating.Own(m, 10)] : null,
    };

    public static RunOptions Answer(string code, string choice) => new() { Answers = new Dictionary<string, string>(StringComparer.Ordinal) { [code] = choice } };

    public async ValueTask DisposeAsync()
    {
        await Bridge.DisposeAsync();
        Folder.Dispose();
    }
}
