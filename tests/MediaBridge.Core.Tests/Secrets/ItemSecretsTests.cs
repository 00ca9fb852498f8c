using System.Text;
using System.Text.Json;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Secrets;

/// <summary>Secrets that a service puts into items, such as a token in a poster's address, stay out of the database and of all that leaves; the picture is downloaded all the same.</summary>
public sealed class ItemSecretsTests
{
    private const string Token = "canary/token+11111";
    private const string Access = "canary-access-22222";
    private readonly TempFolder _folder = new();
    private readonly ListLogger _log = new();
    private readonly TokenPlugin _plugin = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task KnownSecretsInItemsAreNowhere()
    {
        await using var server = await FaultyServer.StartAsync();
        await using (var bridge = await OpenAsync(server))
        {
            var pipeline = bridge.Parse(Pipeline());
            Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
            var plan = await bridge.PlanAsync(pipeline);
            await plan.SaveAsync(_folder["plan.json"]);
            var run = await bridge.RunAsync(pipeline);
            Assert.That(run.ExitCode, Is.Zero, string.Join('\n', run.Messages));
            _folder.Write("report.txt", plan.ToTable() + JsonSerializer.Serialize(run) + JsonSerializer.Serialize(bridge.Runs.Changes(run.Run, all: true)) + JsonSerializer.Serialize(bridge.Runs.Explain(run.Run, "tokens:1")));
            var poster = Directory.GetFiles(_folder["html"], "*.jpg", SearchOption.AllDirectories).Single();
            Assert.That(File.ReadAllBytes(poster), Is.EqualTo(server.File), "the poster was downloaded");
            Assert.That(server.Seen.Select(s => s.Query), Has.Some.Contains(Uri.EscapeDataString(Token)), "with the token");
            Assert.That(File.ReadAllText(_folder["jsonl/items.jsonl"]), Does.Contain("hidden-secret-").And.Contain("X-Plex-Token"));
            var again = await bridge.RunAsync(pipeline);
            Assert.That(again.HasChanges, Is.False);
            Assert.That(_plugin.Cursors, Is.All.Null, "a cursor that holds a secret is not kept");
            Assert.That(_plugin.StateRefused, Is.True);
            AssertNowhere();
        }

        AssertNowhere();
    }

    [Test]
    public async Task ASecretIsPutBackForTheServicesOwnAddressToo()
    {
        await using var server = await FaultyServer.StartAsync();
        _plugin.Home = server.Address;
        await using var bridge = await OpenAsync(server, "{}");
        await bridge.RunAsync(bridge.Parse(Pipeline()));
        Assert.That(Directory.GetFiles(_folder["html"], "*.jpg", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ASecretIsSentToItsOwnConnectionOnly()
    {
        await using var server = await FaultyServer.StartAsync();
        await using var other = await FaultyServer.StartAsync();
        await using var bridge = await OpenAsync(server);
        await bridge.RunAsync(bridge.Parse(Pipeline()));
        var stolen = File.ReadAllText(_folder["jsonl/items.jsonl"]).Replace(server.Address.Authority, other.Address.Authority, StringComparison.Ordinal);
        _folder.Write("stolen.jsonl", stolen);
        var run = await bridge.RunAsync(bridge.Parse($$"""
            version: 1
            name: stolen
            from: [ { source: items, with: { file: "{{_folder["stolen.jsonl"]}}" } } ]
            to: [ { sink: files, with: { folder: "{{_folder["stolen"]}}", format: html } } ]
            """));
        Assert.That(run.Sinks[0].Created, Is.Positive);
        Assert.That(other.Seen, Is.Empty);
        Assert.That(Directory.GetFiles(_folder["stolen"], "*.jpg", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void AnOrdinaryWordIsHiddenInAddressesOnly()
    {
        var redactor = new Core.Secrets.Redactor();
        redactor.Add("starwars", "plex/password");
        Assert.That(redactor.Hide("starwars"), Is.EqualTo("starwars"));
        Assert.That(redactor.Hide("http://ana:starwars@home/x"), Does.Match("^http://ana:hidden-secret-[0-9a-f]{12}@home/x$"));
    }

    private async Task<Bridge> OpenAsync(FaultyServer server, string? with = null)
    {
        with ??= $$"""{ address: "{{server.Address}}" }""";
        _folder.Write("data/connections.yaml", $$"""tokens-home: { service: tokens, with: {{with}}, secrets: { token: tokens/token } }""" + "\n");
        var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], Plugins = [_plugin], LoggerFactory = _log });
        await bridge.Secrets.SetAsync("tokens/token", Token);
        await bridge.Engine.Vault.StoreAsync("tokens", "tokens-home", new Credential { AccessToken = Access }, default);
        return bridge;
    }

    private string Pipeline()
    {
        var files = string.Concat(((string[])["jsonl", "html", "mdx", "csv", "yaml"]).Select(f => $"  - {{ id: {f}, sink: files, with: {{ folder: \"{_folder[f]}\", format: {f} }} }}\n"));
        return $"""
            version: 1
            name: tokens
            from: [ {"{ source: tokens.items, connection: tokens-home }"} ]
            steps: [ {"{ use: tokens.step, connection: tokens-home }"} ]
            to:
            {files}  - {"{ sink: tokens.sink, connection: tokens-home }"}
            """;
    }

    private void AssertNowhere()
    {
        var texts = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(f => (Place: f, Text: Read(f))).Append((Place: "log", Text: _log.All)).ToList();
        Assert.That(texts.Select(t => t.Place), Has.Some.Contains("state.db").And.Some.EndsWith(".csv").And.Some.EndsWith(".html").And.Some.EndsWith(".mdx").And.Some.EndsWith("plan.json"));
        foreach (var secret in (string[])[Token, Access])
        {
            foreach (var form in (string[])[secret, Uri.EscapeDataString(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))])
            {
                Assert.That(texts.Where(t => t.Text.Contains(form, StringComparison.OrdinalIgnoreCase)).Select(t => t.Place), Is.Empty, form);
            }
        }
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
