using MediaBridge.Plugins.Simkl;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Plugins.Simkl.Sinks;
using MediaBridge.Plugins.Simkl.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Simkl;

namespace MediaBridge.Plugins.Tests.Simkl;

/// <summary>Reads and writes the local account as a step does.</summary>
internal sealed class SimklAccount : IAsyncDisposable
{
    private readonly TestServices _services = new TestServices().Declare("simkl", new ServicePolicy { Address = new Uri("https://simkl.test/") });

    public SimklAccount()
    {
        Service = SimklWorld.Library(_services);
        Client = new SimklClient(new SimklOptions { ClientId = new Secret(SimklService.ClientId) }, _services);
        _services.Web.Serve(new SignedIn(Service));
    }

    public SimklService Service { get; }

    public SimklClient Client { get; }

    public LibrarySource Ratings => new(Client, (row, bare) => RowItems.RatingOf(row) is { } mark ? [bare with { Ratings = [mark] }] : []);

    public LibrarySource History => new(Client, RowItems.Watched);

    public LibrarySource Watchlist => new(Client, (row, bare) => RowItems.PlannedOf(row) is { } entry ? [bare with { Lists = [entry] }] : []);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public static async Task<List<SourceElement>> ReadAsync(ISource source, SourceRequest? request = null) => await source.ReadAsync(request ?? new SourceRequest(), default).ToListAsync();

    /// <summary>Plans and applies.</summary>
    public async Task<(List<PlannedChange> Plan, List<ChangeResult> Results, List<string> Rejected)> RunAsync(LibrarySink sink, LibrarySource source, string facet, IReadOnlyList<MediaItem> wanted, DesiredOp op = DesiredOp.Add)
    {
        var rejected = new List<string>();
        var current = (await ReadAsync(source)).Select(e => e.Item).OfType<MediaItem>().ToList();
        var plan = await sink.PlanAsync(
            new PlanRequest
            {
                Desired = wanted.Select(i => new DesiredItem { Item = i, Op = op }).ToAsyncEnumerable(),
                Current = current.ToAsyncEnumerable(),
                CurrentComplete = true,
                Facets = [FacetInfo.Full(facet) with { Scale = facet == Facets.Ratings ? Scale.Ten : null }],
                Reject = (_, why) => rejected.Add(why),
            },
            default).ToListAsync();
        var changes = plan.Where(c => c.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete).ToAsyncEnumerable();
        return (plan, await sink.ApplyAsync(new ApplyRequest { Changes = changes }, default).ToListAsync(), rejected);
    }

    /// <summary>Puts the token on requests, as the engine does.</summary>
    private sealed class SignedIn(SimklService simkl) : ILocalService
    {
        public ServiceAnswer Answer(ServiceRequest request)
            => simkl.Answer(request with { Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer {SimklWorld.SignedIn.AccessToken}" } });
    }
}
