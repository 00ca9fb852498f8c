using MediaBridge.Plugins.Trakt;
using MediaBridge.Plugins.Trakt.Sinks;
using MediaBridge.Plugins.Trakt.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class ListSinkTests
{
    private readonly TestServices _services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
    private readonly TraktService _trakt;
    private readonly TraktClient _client;

    public ListSinkTests()
    {
        _trakt = TraktWorld.Arrange(_services);
        _client = new SinkRun(_services, Facets.Lists).Client;
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task ACollectionIsMirroredAndOtherListsStay()
    {
        _trakt.WithList(31, "Other", TraktCatalogue.Thief1940, TraktCatalogue.Thief1924);
        await RunAsync(DesiredOp.Add, On(TraktCatalogue.GoldRush), On(TraktCatalogue.Thief1940));
        Assert.That(_trakt.State, Is.EqualTo((string[])["list noir movie/101", "list noir movie/103", "list other movie/102", "list other movie/103"]));
        await RunAsync(DesiredOp.Set, On(TraktCatalogue.GoldRush), On(TraktCatalogue.Dusk));
        Assert.That(_trakt.State, Is.EqualTo((string[])["list noir episode/22001", "list noir movie/101", "list other movie/102", "list other movie/103"]));
        Assert.That(_trakt.Seen.Count(s => s == "POST /users/me/lists"), Is.EqualTo(1));
    }

    private static MediaItem On(TraktThing thing) => TraktWorld.Item(thing) with { Lists = [new ListEntry { List = "plex:77", Name = "Noir" }] };

    private async Task RunAsync(DesiredOp op, params MediaItem[] items)
    {
        var sink = new ListSink(new ListOptions { List = "Noir" }, _client);
        var current = (await AccountLists.Own(new ListsOptions(), _client).ReadAsync(new SourceRequest(), default).ToListAsync()).Select(e => e.Item).OfType<MediaItem>();
        var request = new PlanRequest
        {
            Desired = items.Select(i => new DesiredItem { Item = i, Op = op }).ToAsyncEnumerable(),
            Current = current.GroupBy(i => i.Ids[0]).Select(g => g.First() with { Lists = [.. g.SelectMany(i => i.Lists!)] }).ToAsyncEnumerable(),
            CurrentComplete = true,
            Mirror = op == DesiredOp.Set,
            Facets = [FacetInfo.Full(Facets.Lists) with { MaxItems = 250 }],
        };
        var plan = await sink.PlanAsync(request, default).ToListAsync();
        Assert.That((await SinkRun.ApplyAsync(sink, plan)).Select(r => r.Outcome), Is.All.EqualTo(Outcome.Applied));
    }
}
