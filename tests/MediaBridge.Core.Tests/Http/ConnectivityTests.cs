using System.Net;
using System.Net.Sockets;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

/// <summary>Hosts that cannot be connected to are left alone for a while; when there are several, the network is away.</summary>
public sealed class ConnectivityTests
{
    private readonly VirtualTime _clock = new() { Limits = TimeSpan.FromSeconds(20) };
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _away = new(StringComparer.Ordinal);

    [Test]
    public async Task AHostThatIsGoneIsAskedOncePerHalfMinuteWhateverTheNumberOfRequests()
    {
        await using var hub = Hub();
        _away.Add("a.test");
        Assert.That(new[] { await AskAsync(hub, "a.test"), await AskAsync(hub, "a.test"), await AskAsync(hub, "a.test") }, Is.EqualTo(new[] { "http.away", "http.away", "http.away" }));
        Assert.That(_asked["a.test"], Is.EqualTo(2), "one request with both its attempts");
        Assert.That((await AskAsync(hub, "b.test"), _asked["b.test"]), Is.EqualTo(("ok", 1)), "one host that is gone says nothing of others");
        _clock.Advance(Connectivity.Rest);
        _away.Clear();
        Assert.That((await AskAsync(hub, "a.test"), await AskAsync(hub, "a.test"), _asked["a.test"]), Is.EqualTo(("ok", "ok", 4)));
    }

    [Test]
    public async Task SeveralHostsThatAreGoneMeanThatTheNetworkIs()
    {
        await using var hub = Hub();
        _away.UnionWith(["a.test", "b.test", "c.test"]);
        await AskAsync(hub, "a.test");
        await AskAsync(hub, "b.test");
        Assert.That((await AskAsync(hub, "c.test"), _asked.ContainsKey("c.test")), Is.EqualTo(("http.away", false)), "it is not even tried");
        Assert.That((await AskAsync(hub, "192.168.1.5"), await AskAsync(hub, "127.0.0.1"), await AskAsync(hub, "nas")), Is.EqualTo(("ok", "ok", "ok")), "what is near is");
        _clock.Advance(Connectivity.Rest);
        _away.Clear();
        Assert.That((await AskAsync(hub, "c.test"), await AskAsync(hub, "a.test"), await AskAsync(hub, "b.test")), Is.EqualTo(("ok", "ok", "ok")));
    }

    [Test]
    public async Task WithoutDetectionEveryRequestHasItsAttempts()
    {
        await using var hub = Hub(detects: false);
        _away.Add("a.test");
        Assert.That(new[] { await AskAsync(hub, "a.test"), await AskAsync(hub, "a.test") }, Is.EqualTo(new[] { "http.no-answer", "http.no-answer" }));
        Assert.That(_asked["a.test"], Is.EqualTo(4));
    }

    private HttpHub Hub(bool detects = true) => new(new HttpHubOptions { Clock = _clock, DetectAway = detects, Primary = new Hosts(this) });

    private static async Task<string?> AskAsync(HttpHub hub, string host)
    {
        using var client = hub.Client(new ServiceBinding { PluginId = "test", Service = host, Account = "", Policy = new ServicePolicy { Address = new Uri($"http://{host}/"), Retries = 1 } });
        try
        {
            using var response = await client.GetAsync(new Uri("x", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK ? "ok" : "";
        }
        catch (PluginException e)
        {
            return e.Error.Code;
        }
    }

    private sealed class Hosts(ConnectivityTests tests) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var host = request.RequestUri!.Host;
            tests._asked[host] = tests._asked.GetValueOrDefault(host) + 1;
            return tests._away.Contains(host)
                ? throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host", new SocketException((int)SocketError.HostNotFound))
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("x") });
        }
    }
}
