using MediaBridge.Core.Caching;
using MediaBridge.Core.Http;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

/// <summary>A faulty server, a hub on a clock that stands still, and a log.</summary>
public abstract class HubFixture
{
    /// <summary>Longer than any wait between attempts here, shorter than the time limits.</summary>
    protected static readonly TimeSpan Waits = TimeSpan.FromSeconds(50);

    /// <summary>Waits are driven by hand, so the limits are long enough never to interfere.</summary>
    protected static readonly ServicePolicy Policy = new() { RequestsPerSecond = 1000, Burst = 1000, Concurrency = 200, AttemptTimeout = TimeSpan.FromMinutes(30), TotalTimeout = TimeSpan.FromMinutes(60) };

    private readonly List<IAsyncDisposable> _hubs = [];

    private protected ManualTimeProvider Clock { get; } = new();

    private protected ListLogger Log { get; } = new();

    private protected Redactor Redactor { get; } = new();

    private protected TemporaryFolder Data { get; } = new();

    private protected FaultyServer Server { get; private set; } = null!;

    private protected CacheDatabase Cache { get; private set; } = null!;

    private protected HttpHub Hub { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        Server = await FaultyServer.StartAsync(Clock);
        Cache = new CacheDatabase(Data["cache.db"], Clock, Log, redactor: Redactor);
        Hub = NewHub();
    }

    [TearDown]
    public async Task StopAsync()
    {
        foreach (var hub in _hubs)
        {
            await hub.DisposeAsync();
        }

        Cache.Dispose();
        await Server.DisposeAsync();
        Data.Dispose();
    }

    private protected HttpHub NewHub(Func<HttpHubOptions, HttpHubOptions>? change = null)
    {
        var options = new HttpHubOptions { Clock = Clock, LoggerFactory = Log, Cache = Cache, Redactor = Redactor };
        var hub = new HttpHub(change?.Invoke(options) ?? options);
        _hubs.Add(hub);
        return hub;
    }

    private protected ServiceBinding Binding(ServicePolicy? policy = null, string account = "ana") =>
        new() { PluginId = "plugin", Service = "service", Account = account, Policy = policy ?? Policy, Address = Server.Address, RunId = "run1" };

    private protected HttpClient Client(ServicePolicy? policy = null, string account = "ana") => Hub.Client(Binding(policy, account));

    private protected Task<HttpResponseMessage> DriveAsync(Task<HttpResponseMessage> request) => Clock.DriveAsync(request, Waits);

    private protected async Task<PluginError> FailAsync(Func<Task<HttpResponseMessage>> request) =>
        (await Assert.ThrowsAsync<PluginException>(() => DriveAsync(request())))!.Error;
}
