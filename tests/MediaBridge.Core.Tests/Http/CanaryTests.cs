using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MediaBridge.Core.Http;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Tests.Http;

public sealed class CanaryTests : HubFixture
{
    private const string InUrl = "canary/url+1";
    private const string InHeader = "canary-header-2";
    private const string InBody = "canary \"body\" 3";
    private const string InPath = "canary-path-4";

    [Test]
    public async Task Planted_secrets_are_in_no_log_error_cache_or_recording()
    {
        foreach (var canary in new[] { InUrl, InHeader, InBody, InPath })
        {
            Redactor.Add(canary);
        }

        var texts = new List<string>();
        var recorder = NewHub(o => o with { Cassettes = CassetteMode.Record, CassetteFolder = Data["tapes"] });
        var client = recorder.Client(Binding(Policy with { CacheFor = TimeSpan.FromDays(1) }));
        client.DefaultRequestHeaders.Add("X-Anything", InHeader);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("ana:" + InHeader)));
        var query = "?q=" + Uri.EscapeDataString(InUrl) + "&api_key=unknown-shape";
        foreach (var path in new[] { "echo", $"echo/{InPath}", "ok", $"status/400", $"status/500/{InPath}", "html", "truncated/99", $"to?file:///{InPath}", "limited/9/7200", "nothing-after-the-limit" })
        {
            var address = path.Contains('?') ? path : path + query;
            await TryAsync(texts, client, () => new HttpRequestMessage(HttpMethod.Get, address));
            await TryAsync(texts, client, () => new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(InBody) }.WithIntent(RequestIntent.Query));
        }

        await TryAsync(texts, recorder.Client(Binding() with { WritesRefused = () => true }), () => new HttpRequestMessage(HttpMethod.Post, "x" + query));
        await TryAsync(texts, NewHub(o => o with { Offline = true }).Client(Binding()), () => new HttpRequestMessage(HttpMethod.Get, "x" + query));
        await recorder.DisposeAsync();
        Cache.Dispose();

        Assert.That(Server.Seen.Select(s => s.Query), Has.Some.Contains("canary"), "the server itself gets them");
        Assert.That(texts, Has.Count.GreaterThan(10));
        Assert.That(Directory.GetFiles(Data["tapes"]), Is.Not.Empty);
        var files = Directory.GetFiles(Data.Path, "*", SearchOption.AllDirectories).Select(f => (f, File.ReadAllText(f, Encoding.Latin1)));
        foreach (var (place, text) in files.Append(("log", Log.All)).Append(("errors", string.Join('\n', texts))))
        {
            foreach (var form in new[] { "canary", "unknown-shape", Convert.ToBase64String(Encoding.UTF8.GetBytes("ana:" + InHeader))[6..^4] })
            {
                Assert.That(text, Does.Not.Contain(form), place);
            }
        }
    }

    [Test]
    public async Task A_recording_is_played_without_the_server()
    {
        Redactor.Add(InUrl);
        var recorder = NewHub(o => o with { Cassettes = CassetteMode.Record, CassetteFolder = Data["tapes"], Cache = null });
        var client = recorder.Client(Binding());
        var address = "ok?k=" + Uri.EscapeDataString(InUrl);
        var first = await client.GetStringAsync(address);
        var second = await client.GetStringAsync(address);
        await client.PostAsync("w", new StringContent("a"));
        var binary = await client.GetByteArrayAsync("file");
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "token").WithIntent(RequestIntent.SignIn));
        await recorder.DisposeAsync();
        var seen = Server.Seen.Count;

        var player = NewHub(o => o with { Cassettes = CassetteMode.Replay, CassetteFolder = Data["tapes"], Cache = null }).Client(Binding());
        Assert.That(await player.GetStringAsync(address), Is.EqualTo(first));
        Assert.That(await player.GetStringAsync(address), Is.EqualTo(second).And.Not.EqualTo(first));
        Assert.That((await player.PostAsync("w", new StringContent("a"))).IsSuccessStatusCode, Is.True);
        Assert.That(await player.GetByteArrayAsync("file"), Is.EqualTo(binary));
        Assert.That((await FailAsync(() => player.PostAsync("w", new StringContent("b")))).Code, Is.EqualTo(HttpErrorCodes.NotRecorded));
        Assert.That((await FailAsync(() => player.PostAsync("token", null))).Code, Is.EqualTo(HttpErrorCodes.NotRecorded));
        Assert.That(Server.Seen, Has.Count.EqualTo(seen));
    }

    [Test]
    public async Task The_last_text_of_a_service_is_kept_masked_until_the_run_is_forgotten()
    {
        Redactor.Add(InHeader);
        var client = Client();
        client.DefaultRequestHeaders.Add("X-Anything", InHeader);
        using (var response = await client.GetAsync("echo"))
        {
            response.EnsureOk();
        }

        var last = Hub.LastAnswer("run1", "plugin")!.Value;
        Assert.That(last.Address, Does.StartWith("GET ").And.EndWith("/echo"));
        Assert.That(last.Text, Does.Contain("X-Anything: ***").And.Not.Contain(InHeader));
        Hub.ForgetRun("run1");
        Assert.That(Hub.LastAnswer("run1", "plugin"), Is.Null);
        Assert.That(Hub.Statistics("run1"), Is.Empty);
    }

    [Test]
    public void What_a_plugin_logs_is_masked()
    {
        Redactor.Add(InBody);
        ILogger log = new RedactingLogger(Log, Redactor);
        log.LogWarning(new InvalidOperationException("bad " + InBody), "{Count} items with {Value} at {Url}", 3, InBody, new Uri("https://h/x?token=abc"));
        log.LogInformation("all {Good}", "well");
        Assert.That(Log.Lines[0], Does.Contain("3 items with *** at https://h/x?token=***").And.Contain("Count=3").And.Contain("bad ***").And.Not.Contain(InBody).And.Not.Contain("abc"));
        Assert.That(Log.Lines[1], Does.Contain("all well").And.Contain("Good=well"));
    }

    [Test]
    public async Task A_log_line_names_service_address_status_and_run()
    {
        await Client().GetAsync("ok?token=abc&page=2");
        Assert.That(Log.Lines.Single(), Does.Contain("Service=service").And.Contain("Method=GET").And.Contain("/ok?token=***&page=2").And.Contain("Status=200").And.Contain("Attempts=1").And.Contain("run1/"));
    }

    private async Task TryAsync(List<string> texts, HttpClient client, Func<HttpRequestMessage> make)
    {
        try
        {
            using var response = await DriveAsync(client.SendAsync(make()));
            response.EnsureOk();
            await response.ReadJsonAsync<JsonObject>(default);
        }
        catch (PluginException e)
        {
            texts.Add(e.ToString());
            texts.Add($"{e.Error}");
        }
    }
}
