using System.Text;
using System.Text.Json;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.EndToEnd.Tests.Secrets;

/// <summary>Secrets go to the service and nowhere else.</summary>
/// <remarks>
/// The rule: what is a secret to us (a secret option, a connection's secret, a credential) stands in clear in no file, report, plan,
/// recording, log or error, in whatever way a plugin or service says it, an answer that echoes it included. What else a service answers
/// is the person's own data: it may be cached (cache.db) and stored as items, so no canary is planted there.
/// </remarks>
public sealed class CanaryTests
{
    private const string Key = "canary-key/1+x";
    private const string Token = "canary-token-22222";
    private const string Access = "canary-access-33333";
    private const string Refresh = "canary-refresh-44444";
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [Test]
    public async Task PlantedSecretsAreNowhere()
    {
        await using var server = await FaultyServer.StartAsync();
        var log = new ListLogger();
        var texts = new List<(string Place, string Text)>();
        _sandbox.Write("data/connections.yaml", $$"""leaky-home: { service: leaky, with: { address: "{{server.Address}}" }, secrets: { token: leaky/token } }""" + "\n");
        await using (var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _sandbox.Data, Plugins = [new LeakyPlugin()], LoggerFactory = log }))
        {
            bridge.Engine.Cassettes = _sandbox["tapes"];
            await bridge.Secrets.SetAsync("leaky/key", Key);
            await bridge.Secrets.SetAsync("leaky/token", Token);
            await bridge.Engine.Vault.StoreAsync("leaky", "leaky-home", new Credential { AccessToken = Access, RefreshToken = Refresh }, default);
            var pipeline = bridge.Parse(Pipeline);
            Assert.That(pipeline.HasErrors, Is.False, string.Join('\n', pipeline.Problems));
            var plan = await bridge.PlanAsync(pipeline);
            await plan.SaveAsync(_sandbox["plan.json"]);
            texts.Add(("table", plan.ToTable()));
            texts.Add(("plan", JsonSerializer.Serialize(plan.Report)));
            var report = await bridge.RunAsync(pipeline);
            texts.Add(("report", JsonSerializer.Serialize(report)));
            Assert.That(report.ExitCode & ExitCodes.ServiceChanged, Is.Not.Zero, "it failed as it was to fail");
            Assert.That(report.Decisions.Select(d => d.What), Does.Contain("rejected").And.Contain("parked"));
            Assert.That(report.Sinks[0].Failed, Is.EqualTo(1));
            var kept = $"answers/run-{report.Run}/leaky.items.txt";
            Assert.That(report.Sources[0].Remark, Does.Contain(kept), "what the service answered is kept");
            Assert.That(new FileInfo(Path.Combine(_sandbox.Data, kept)).Length, Is.InRange(1, 300_000));
            Assert.That(report.Services.Single(), Has.Property("Requests").Positive.And.Property("Attempts").Positive, "the report counts the traffic");
            texts.Add(("changes", JsonSerializer.Serialize(bridge.Runs.Changes(report.Run, all: true))));
            foreach (var n in Enumerable.Range(0, 3))
            {
                texts.Add(($"story {n}", JsonSerializer.Serialize(bridge.Runs.Explain(report.Run, $"leaky:{n}"))));
            }

            texts.Add(("show", JsonSerializer.Serialize(bridge.Runs.Show(report.Run))));
            texts.AddRange(Files(), "while it runs");
        }

        texts.AddRange(Files(), "afterwards");
        texts.Add(("log", log.All));
        Assert.That(server.Seen.Select(s => s.Query + s.Body + string.Join(';', s.Headers.Values)), Has.Some.Contains(Token).And.Some.Contains(Access), "the service itself got them");
        Assert.That(Directory.Exists(_sandbox["tapes"]) ? Directory.GetFiles(_sandbox["tapes"]) : [], Is.Not.Empty, "there is a recording");
        Assert.That(texts.Select(t => t.Place), Has.Some.Contains("state.db"));
        foreach (var (place, text) in texts)
        {
            foreach (var form in Forms())
            {
                Assert.That(text.Contains(form, StringComparison.OrdinalIgnoreCase), Is.False, () => $"{place} holds {form}: …{Around(text, form)}…");
            }
        }
    }

    private static string Pipeline => """
        version: 1
        name: leaky
        from:
          - source: leaky.items
            connection: leaky-home
            with: { key: "${secret:leaky/key}" }
        steps:
          - use: leaky.step
            connection: leaky-home
            with: { key: "${secret:leaky/key}" }
        to:
          - sink: leaky.sink
            connection: leaky-home
            with: { key: "${secret:leaky/key}" }
        """;

    /// <summary>Each canary as it is, in an address, and in Base64.</summary>
    private static IEnumerable<string> Forms()
        => ((string[])[Key, Token, Access, Refresh]).SelectMany(c => (string[])[c, Uri.EscapeDataString(c), Convert.ToBase64String(Encoding.UTF8.GetBytes(c))]).Distinct(StringComparer.Ordinal);

    private static string Around(string text, string form)
    {
        var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");
    }

    private IEnumerable<(string, string)> Files()
        => Directory.EnumerateFiles(_sandbox.Path, "*", SearchOption.AllDirectories).Select(f => (f, Read(f)));

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

file static class Lists
{
    public static void AddRange(this List<(string Place, string Text)> list, IEnumerable<(string Place, string Text)> more, string when)
        => list.AddRange(more.Select(m => ($"{m.Place} {when}", m.Text)));
}
