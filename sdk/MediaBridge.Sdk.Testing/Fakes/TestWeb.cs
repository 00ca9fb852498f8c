using System.Collections.Concurrent;

namespace MediaBridge.Sdk.Testing;

/// <summary>The web as a plugin sees it: routes, faults and recordings. Nothing leaves the process, unless a recording is made.</summary>
/// <remarks>
/// It stands where the engine's chain stands: what it answers is what is left after the engine has tried again. It refuses writes while
/// planning, puts the account's credential on requests, and answers what no route knows with 404.
/// </remarks>
public sealed class TestWeb(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<TestRoute> _routes = [];
    private readonly List<(WebFault Fault, Func<TestRequest, bool> When)> _faults = [];
    private readonly List<TestRequest> _requests = [];
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _undeclared = new();
    private readonly ConcurrentQueue<string> _unrouted = new();

    /// <summary>Whether a plan is being made: requests that write are refused.</summary>
    public bool Planning { get; set; }

    /// <summary>Called with each request before it is answered.</summary>
    public Action<TestRequest>? OnRequest { get; set; }

    /// <summary>Answers from a recording; see <see cref="TestRecording"/>.</summary>
    public TestRecording? Recording { get; set; }

    /// <summary>All requests, in the order in which they came.</summary>
    public IReadOnlyList<TestRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Requests that no route knew; they were answered with 404.</summary>
    public IReadOnlyList<string> Unrouted => [.. _unrouted];

    /// <summary>Services that were asked for and that the plugin does not declare.</summary>
    public IReadOnlyList<string> Undeclared => [.. _undeclared];

    internal Action<HttpRequestMessage>? Authorize { get; set; }

    /// <summary>What a GET of a path answers. A path is the whole one, one below the service's address, or a whole address; a * at its end stands for anything.</summary>
    public TestRoute Get(string path) => On("GET", path);

    /// <summary>What a POST to a path answers.</summary>
    public TestRoute Post(string path) => On("POST", path);

    /// <summary>What a PUT to a path answers.</summary>
    public TestRoute Put(string path) => On("PUT", path);

    /// <summary>What a DELETE of a path answers.</summary>
    public TestRoute Delete(string path) => On("DELETE", path);

    /// <summary>What a method of a path answers; a later route goes before an earlier one.</summary>
    public TestRoute On(string method, string path)
    {
        var route = new TestRoute(method, path);
        lock (_gate)
        {
            _routes.Insert(0, route);
        }

        return route;
    }

    /// <summary>Requests go wrong from now on.</summary>
    /// <param name="fault">How.</param>
    /// <param name="when">Which; null for all but sign-ins.</param>
    public TestWeb Fail(WebFault fault, Func<TestRequest, bool>? when = null)
    {
        lock (_gate)
        {
            _faults.Add((fault, when ?? (request => request.Intent != RequestIntent.SignIn)));
        }

        return this;
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Heal()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>How many requests of an intent came.</summary>
    public int Count(RequestIntent intent) => Requests.Count(r => r.Intent == intent);

    internal static PluginException WriteRefused(string what) => new(new PluginError
    {
        Kind = ErrorKind.Unexpected,
        Code = "http.write-refused",
        Message = $"The plugin tried to write while a plan was made: {what}.",
        Hint = "A plugin reads in PlanAsync and writes in ApplyAsync; a request that only reads is marked with RequestIntent.Query.",
    });

    internal void AddUndeclared(string service) => _undeclared.Enqueue(service);

    internal HttpMessageHandler HandlerOf(string service, ServicePolicy policy) => new TestWebHandler(this, service, AddressOf(service, policy));

    internal HttpClient ClientOf(string service, ServicePolicy policy)
        => _clients.GetOrAdd(service, static (name, made) => new HttpClient(made.Web.HandlerOf(name, made.Policy), disposeHandler: false)
        {
            BaseAddress = AddressOf(name, made.Policy),
            Timeout = Timeout.InfiniteTimeSpan,
        }, (Web: this, Policy: policy));

    internal async Task<HttpResponseMessage> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(new TestWebHandler(this, "", null));
        using var request = new HttpRequestMessage(HttpMethod.Get, address).ForEverybody();
        return await invoker.SendAsync(request, cancellationToken);
    }

    internal async Task<HttpResponseMessage> AnswerAsync(TestRequest request, HttpRequestMessage message, string relativePath, CancellationToken cancellationToken)
    {
        TestRoute? route;
        WebFault? fault;
        lock (_gate)
        {
            _requests.Add(request);
            route = _routes.Find(r => r.Matches(request, relativePath));
            fault = _faults.Where(f => f.When(request)).Select(f => (WebFault?)f.Fault).FirstOrDefault();
        }

        OnRequest?.Invoke(request);
        if (fault is { } known && await WebFaults.AnswerAsync(known, request, () => RouteAsync(route, request, message, cancellationToken), cancellationToken) is { } wrong)
        {
            return Dated(wrong);
        }

        return Dated(await RouteAsync(route, request, message, cancellationToken));
    }

    private static Uri AddressOf(string service, ServicePolicy policy)
    {
        var address = policy.Address ?? new Uri($"https://{service}.test/");
        return address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
    }

    private async Task<HttpResponseMessage> RouteAsync(TestRoute? route, TestRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (route is not null)
        {
            return route.Next(request);
        }

        if (Recording is { } recording)
        {
            return await recording.AnswerAsync(message, cancellationToken);
        }

        _unrouted.Enqueue(request.ToString());
        var missing = TestRoute.StatusOnly(404);
        missing.ReasonPhrase = "Not Found (the test has no route for it)";
        return missing;
    }

    private HttpResponseMessage Dated(HttpResponseMessage response)
    {
        response.Headers.Date ??= clock.GetUtcNow();
        return response;
    }
}
