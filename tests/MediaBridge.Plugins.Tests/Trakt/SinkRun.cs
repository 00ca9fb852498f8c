using MediaBridge.Plugins.Trakt;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Plugins.Trakt.Sinks;
using MediaBridge.Plugins.Trakt.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

/// <summary>Plans and applies against the local Trakt, as the engine does where nothing goes wrong.</summary>
internal sealed class SinkRun
{
    private readonly string _facet;

    public SinkRun(TestServices services, string facet, HistoryOptions? options = null, string? zone = null)
    {
        _facet = facet;
        Client = new TraktClient(new TraktOptions { ClientId = TraktService.ClientId, ClientSecret = new Secret(TraktService.ClientSecret), TimeZone = zone }, services);
        TraktWorld.Of(services).IsOpen = true;
        Sink = () => facet switch
        {
            Facets.Ratings => new RatingsSink(Client),
            Facets.Watches => new HistorySink(options ?? new HistoryOptions(), Client, services),
            _ => new WatchlistSink(Client),
        };
        Source = () => facet switch
        {
            Facets.Ratings => AccountLists.Ratings(Client),
            Facets.Watches => new HistorySource(Client),
            _ => AccountLists.Watchlist(Client),
        };
    }

    public TraktClient Client { get; }

    /// <summary>A sink as another process would make it.</summary>
    public Func<ISink> Sink { get; }

    public Func<ISource> Source { get; }

    public List<string> Rejected { get; } = [];

    public static async Task<List<ChangeResult>> ApplyAsync(ISink sink, IEnumerable<PlannedChange> changes)
        => await sink.ApplyAsync(new ApplyRequest { Changes = changes.Where(c => c.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete).ToAsyncEnumerable() }, default).ToListAsync();

    public Task<List<PlannedChange>> PlanAsync(ISink sink, params MediaItem[] items) => PlanAsync(sink, DesiredOp.Add, items);

    public async Task<List<PlannedChange>> PlanAsync(ISink sink, DesiredOp op, params MediaItem[] items)
    {
        var current = new List<MediaItem>();
        await foreach (var element in Source().ReadAsync(new SourceRequest(), default))
        {
            current.AddRange(element.Item is { } item ? [item] : []);
        }

        var limits = await Client.GetAsync(default);
        FacetInfo own = FacetInfo.Full(_facet) with { Scale = _facet == Facets.Ratings ? Scale.Ten : null };
        var request = new PlanRequest
        {
            Desired = items.Select(i => new DesiredItem { Item = i, Op = op }).ToAsyncEnumerable(),
            Count = items.Length,
            Current = Joined(current).ToAsyncEnumerable(),
            CurrentComplete = true,
            Facets = limits.Any(l => l.Facet == _facet) ? limits : [own, .. limits],
            Reject = (item, why) => Rejected.Add($"{item}: {why}"),
        };
        return await sink.PlanAsync(request, default).ToListAsync();
    }

    public async Task<List<ChangeResult>> RunAsync(params MediaItem[] items)
    {
        var sink = Sink();
        return await ApplyAsync(sink, await PlanAsync(sink, items));
    }

    /// <summary>Rows of one item are one item.</summary>
    private static IEnumerable<MediaItem> Joined(List<MediaItem> rows)
        => rows.GroupBy(r => r.Ids[0]).Select(g => g.First().Watches is null ? g.First() : g.First() with { Watches = [.. g.SelectMany(r => r.Watches!)] });
}
