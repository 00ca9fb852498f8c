using System.Text.Json.Nodes;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Browsers;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>The local IMDb, an engine with the real plugins, and connections to both browser and account.</summary>
internal sealed class ImdbWorld : IAsyncDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly JsonObject _browser = new() { ["timeout"] = "20s", ["handOverTimeout"] = "60s" };
    private readonly JsonObject _account = [];
    private readonly JsonObject _secrets = [];
    private readonly bool _hasBrowser;
    private Bridge? _bridge;

    private ImdbWorld(ImdbSite site, bool hasBrowser) => (Site, _hasBrowser) = (site, hasBrowser);

    public ImdbSite Site { get; }

    public ImdbService Imdb => Site.Service;

    public Sandbox Sandbox => _sandbox;

    public string Profile => _sandbox["profile"];

    public static async Task<ImdbWorld> StartAsync(ImdbAccount? account = null)
    {
        Chromium.Need();
        return new ImdbWorld(await ImdbSite.StartAsync(account), hasBrowser: true);
    }

    /// <summary>A world without a browser: the account's connection has the cookie of a session.</summary>
    public static async Task<ImdbWorld> WithCookieAsync(ImdbAccount? account = null)
    {
        var world = new ImdbWorld(await ImdbSite.StartAsync(account), hasBrowser: false);
        return await world.SecretAsync("cookie", world.Imdb.CookieOf());
    }

    /// <summary>Options of the browser's connection.</summary>
    public ImdbWorld Browser(string option, JsonNode value)
    {
        _browser[option] = value;
        return this;
    }

    /// <summary>Options of the account's connection.</summary>
    public ImdbWorld With(string option, JsonNode value)
    {
        _account[option] = value;
        return this;
    }

    /// <summary>A secret of the account's connection.</summary>
    public async Task<ImdbWorld> SecretAsync(string option, string value)
    {
        _secrets[option] = $"imdb/{option}";
        await using var bridge = await OpenAsync();
        await bridge.Secrets.SetAsync($"imdb/{option}", value);
        return this;
    }

    /// <summary>The account's name and password, and key if it has one.</summary>
    public async Task<ImdbWorld> PasswordAsync()
    {
        await SecretAsync("username", Site.Account.Email);
        await SecretAsync("password", Site.Account.Password);
        return Site.Account.TotpKey is { } key ? await SecretAsync("totp", key) : this;
    }

    /// <summary>The engine.</summary>
    public async Task<Bridge> BridgeAsync()
    {
        WriteConnections();
        return _bridge ??= await OpenAsync();
    }

    /// <summary>Writes the file of connections as it is now.</summary>
    public void WriteConnections()
    {
        var account = (JsonObject)_account.DeepClone();
        account["address"] = Site.Address.AbsoluteUri;
        account["graphql"] = Site.GraphQl.AbsoluteUri;
        if (_hasBrowser)
        {
            account["browser"] ??= "chrome";
        }

        var browser = (JsonObject)_browser.DeepClone();
        browser["profile"] ??= Profile;
        _sandbox.Write("data/connections.yaml", new JsonObject
        {
            ["chrome"] = new JsonObject { ["service"] = "browser", ["with"] = browser },
            ["imdb"] = new JsonObject { ["service"] = "imdb", ["with"] = account, ["secrets"] = _secrets.DeepClone() },
        }.ToJsonString());
    }

    /// <summary>Runs a pipeline from items to a sink of IMDb.</summary>
    public async Task<RunReport> RunAsync(string sink, string items, string with = "{}", CancellationToken cancellationToken = default)
    {
        var bridge = await BridgeAsync();
        return await bridge.RunAsync(bridge.Load(Pipeline(sink, items, with)), cancellationToken: cancellationToken);
    }

    /// <summary>A pipeline file.</summary>
    public string Pipeline(string sink, string items, string with = "{}")
    {
        _sandbox.Write("in.jsonl", items);
        return _sandbox.Write("films.yaml", $$"""
            version: 1
            name: films
            from:
              - source: items
                with: { file: "{{_sandbox["in.jsonl"]}}" }
            to:
              - sink: {{sink}}
                connection: imdb
                with: {{with}}
            """);
    }

    /// <summary>What a source of IMDb reads.</summary>
    public async Task<(RunReport Report, IReadOnlyList<MediaItem> Items)> ReadAsync(string source)
    {
        var bridge = await BridgeAsync();
        var file = _sandbox.Write($"{source}.yaml", $$"""
            version: 1
            name: {{source}}
            from:
              - source: {{source}}
                connection: imdb
            to:
              - sink: files
                with: { folder: "{{_sandbox[source]}}", format: jsonl }
            """);
        var report = await bridge.RunAsync(bridge.Load(file));
        var read = File.Exists(_sandbox[$"{source}/items.jsonl"]) ? File.ReadAllLines(_sandbox[$"{source}/items.jsonl"]).Select(l => MediaItem.Parse(System.Text.Encoding.UTF8.GetBytes(l))) : [];
        return (report, [.. read]);
    }

    /// <summary>Lines of rated films.</summary>
    public static string Rated(params (string Id, int Mark)[] films)
        => string.Concat(films.Select(f => $$"""{"kind":"movie","title":"{{f.Id}}","ids":["imdb:{{f.Id}}"],"ratings":[{"value":{{f.Mark}},"scale":"1..10/1","whose":"own"}]}""" + "\n"));

    /// <summary>Lines of films on the watchlist.</summary>
    public static string Listed(params string[] ids)
        => string.Concat(ids.Select(id => $$"""{"kind":"movie","title":"{{id}}","ids":["imdb:{{id}}"],"lists":[{"list":"watchlist"}]}""" + "\n"));

    /// <summary>Everything that a report says, for messages of tests.</summary>
    public static string Text(RunReport report)
        => $"exit {report.ExitCode}: {string.Join("; ", report.Messages)} | {string.Join("; ", report.Sources.Select(s => s.ToString()))} | {string.Join("; ", report.Sinks.Select(s => s.ToString()))}";

    public async ValueTask DisposeAsync()
    {
        if (_bridge is not null)
        {
            await _bridge.DisposeAsync();
        }

        await Chromium.GoneAsync(_sandbox.Path);
        await Site.DisposeAsync();
        _sandbox.Dispose();
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _sandbox.Data, PluginFolders = PluginFolders.Of(AppContext.BaseDirectory) });
}
