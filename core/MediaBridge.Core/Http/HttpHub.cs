using System.Collections.Concurrent;
using System.Net;
using MediaBridge.Core.Caching;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>All traffic of the engine: one chain of handlers, one pace per service and account however many plugins, pipelines and clients there are.</summary>
/// <remarks>
/// The chain, outermost first: log and redaction, intent guard, response cache, hosts that are away, time of the whole, retry, circuit breaker, pace,
/// credential, time of an attempt, redirects, cookies, recording, socket. Safe from any thread.
/// </remarks>
internal sealed class HttpHub : IAsyncDisposable
{
    private const int LongestAnswer = 256 * 1024;

    private readonly ConcurrentDictionary<(string Service, string Account), Lazy<ServiceState>> _states = new();
    private readonly ConcurrentDictionary<(string Service, string Account), Lazy<ServicePace>> _paces = new();
    private readonly ConcurrentDictionary<string, Lazy<Cassette>> _cassettes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Run, string Service), HttpCounters> _counters = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _downloads = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Run, string Plugin), (string Address, byte[] Body)> _answers = new();
    private readonly HttpMessageHandler _primary;
    private readonly PauseBook _pauses;
    private long _number;

    /// <summary>Makes a hub; nothing is sent yet.</summary>
    public HttpHub(HttpHubOptions options)
    {
        Options = options;
        Connectivity = new Connectivity(options.Clock, options.DetectAway);
        _pauses = new PauseBook(options.Cache, options.Clock);
        _primary = options.Primary ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };
    }

    /// <summary>What it was made of.</summary>
    public HttpHubOptions Options { get; }

    /// <summary>The hosts that cannot be connected to.</summary>
    internal Connectivity Connectivity { get; }

    /// <summary>Equal reads under way.</summary>
    internal SingleFlight<FetchedAnswer> Reads { get; } = new();

    /// <summary>The chain for a library that brings its own client. Disposing it closes nothing.</summary>
    public HttpMessageHandler Handler(ServiceBinding binding)
    {
        binding = binding with { Policy = Options.Tuning.Of(binding.Service).Over(binding.Policy) };
        var state = State(binding);
        HttpMessageHandler chain = _primary;
        if (Options is { Cassettes: not CassetteMode.Off, CassetteFolder: { } folder })
        {
            var plays = Options.Cassettes == CassetteMode.Replay;
            var cassette = _cassettes.GetOrAdd(binding.Service, service => new Lazy<Cassette>(() => Cassette.Open(folder, service, plays, Options.Redactor))).Value;
            chain = new CassetteHandler(cassette, plays, chain);
        }

        chain = new CookieHandler(state, Options.Redactor, chain);
        chain = new RedirectHandler(state, chain);
        chain = new AttemptHandler(this, binding, chain);
        chain = new AuthorizeHandler(this, binding, state, chain);
        chain = new PaceHandler(this, binding, state, chain);
        chain = new RetryHandler(this, binding, state, chain);
        chain = new ConnectivityHandler(this, binding, chain);
        chain = new CacheHandler(this, binding, state, chain);
        chain = new IntentHandler(this, binding, state, chain);
        return new EntryHandler(this, binding, chain);
    }

    /// <summary>A client of a service. Relative addresses go below the connection's address.</summary>
    public HttpClient Client(ServiceBinding binding) => new(Handler(binding), disposeHandler: false)
    {
        BaseAddress = WithSlash(binding.BaseAddress),
        Timeout = Timeout.InfiniteTimeSpan, // the chain keeps the time
    };

    /// <summary>The same pace and refusal of writes for other traffic.</summary>
    public IGate Gate(ServiceBinding binding) => new ServiceGate(this, binding, State(binding));

    /// <summary>Downloads into staging. Addresses of the service itself are asked as the account, all others as a stranger.</summary>
    /// <param name="binding">The plugin's connection.</param>
    /// <param name="staging">Where the bytes go.</param>
    /// <param name="originOf">Finds who can renew a dead address of an item; null if nobody can.</param>
    /// <param name="homeOf">The account that an item was read from, where an address is that service's own; null: never.</param>
    public IDownloads Downloads(ServiceBinding binding, IStaging staging, Func<MediaItem, ILookup?> originOf, Func<MediaItem, Uri, CancellationToken, Task<ServiceBinding?>>? homeOf = null) =>
        new HttpDownloads(this, binding, staging, originOf, homeOf ?? ((_, _, _) => Task.FromResult<ServiceBinding?>(null)));

    /// <summary>Counts by service, in order of name: of one run, or of all since the hub was made.</summary>
    public IReadOnlyList<HttpStatistics> Statistics(string? runId = null) =>
        [.. _counters.Where(c => runId is null || c.Key.Run == runId)
            .GroupBy(c => c.Key.Service, c => c.Value.Snapshot(c.Key.Service), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Aggregate((a, b) => a.Plus(b)))];

    /// <summary>The last text that a service answered to a plugin in a run, masked; null if there was none. With several requests under way it may be another's.</summary>
    public LastAnswer? LastAnswer(string? runId, string plugin)
    {
        return _answers.TryGetValue((runId ?? "", plugin), out var last)
            ? new LastAnswer(last.Address, Options.Redactor.Redact(BufferedContent.TextOf(last.Body, LongestAnswer)))
            : null;
    }

    /// <summary>Drops the counts and answers of a run whose summary is written.</summary>
    public void ForgetRun(string runId)
    {
        foreach (var key in _counters.Keys.Where(k => k.Run == runId).ToList())
        {
            _counters.TryRemove(key, out _);
        }

        foreach (var key in _answers.Keys.Where(k => k.Run == runId).ToList())
        {
            _answers.TryRemove(key, out _);
        }
    }

    /// <summary>Writes recordings and closes connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Options.Cassettes == CassetteMode.Record)
        {
            foreach (var cassette in _cassettes.Values)
            {
                await cassette.Value.SaveAsync(CancellationToken.None);
            }
        }

        foreach (var pace in _paces.Values)
        {
            pace.Value.Dispose();
        }

        if (Options.Primary is null)
        {
            _primary.Dispose();
        }
    }

    /// <summary>Remembers a text answer that is in memory anyway.</summary>
    internal void Remember(ServiceBinding binding, string address, byte[] body) => _answers[(binding.RunId ?? "", binding.PluginId)] = (address, body);

    internal long NextNumber() => Interlocked.Increment(ref _number);

    internal HttpCounters Counters(ServiceBinding binding) => _counters.GetOrAdd((binding.RunId ?? "", binding.Service), static _ => new HttpCounters());

    /// <summary>So many downloads from one host at the same time.</summary>
    internal SemaphoreSlim DownloadPlaces(string host, int places) => _downloads.GetOrAdd(host, static (_, places) => new SemaphoreSlim(places, places), places);

    private ServiceState State(ServiceBinding binding)
    {
        var owner = (binding.Service, Account: binding.Policy.OnePaceForAll ? "" : "=" + binding.Account);
        var pace = _paces.GetOrAdd(owner, key => new Lazy<ServicePace>(() => Pace(key.Service, key.Account, binding.Policy))).Value;
        pace.Tighten(binding.Policy);
        return _states.GetOrAdd((binding.Service, binding.Account), _ => new Lazy<ServiceState>(() => new ServiceState
        {
            Pace = pace,
            MakePipeline = policy => RetryRules.Pipeline(binding.Service, policy, Options),
        })).Value;
    }

    private ServicePace Pace(string service, string account, ServicePolicy policy)
    {
        var pace = new ServicePace(Options.Clock, policy, wait => _pauses.Keep(service, account, wait));
        if (_pauses.Left(service, account) is { } left)
        {
            pace.Pause(left);
        }

        return pace;
    }

    private static Uri? WithSlash(Uri? address) =>
        address is null || address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
