using MediaBridge.Plugins.Trakt;
using MediaBridge.Plugins.Trakt.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class ChartsSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "trakt.charts";

    protected override int? ExpectedApplied => 26;

    protected override object Options => new { chart = "trending", most = 300 };

    protected override object ConnectionOptions => TraktWorld.Connection;

    protected override Credential Credential => TraktWorld.SignedIn;

    protected override void Arrange(TestServices services) => TraktWorld.Arrange(services);
}

public sealed class ChartsSourceTests
{
    [TestCase("trending", "GET /movies/trending?page=1&limit=3")]
    [TestCase("popular", "GET /movies/popular?page=1&limit=3")]
    [TestCase("recommended", "GET /recommendations/movies?page=1&limit=3")]
    public async Task AChartKeepsItsOrder(string chart, string request)
    {
        await using var services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
        var trakt = TraktWorld.Arrange(services);
        var client = new SinkRun(services, Facets.Lists).Client;
        var all = await new ChartsSource(new ChartOptions { Chart = chart, Most = 3, Of = "movies" }, client).ReadAsync(new SourceRequest(), default).ToListAsync();
        Assert.That(all.Select(e => e.Item).OfType<MediaItem>().Select(i => $"{i} {i.Ids[0]} {i.Lists![0].List} {i.Lists[0].Rank}"), Is.EqualTo((string[])
        [
            $"The Gold Rush (1925) trakt.movie:101 {chart} 1", $"The Thief of Bagdad (1924) trakt.movie:102 {chart} 2", $"The Thief of Bagdad (1940) trakt.movie:103 {chart} 3",
        ]));
        Assert.That(trakt.Seen, Is.EqualTo((string[])[request]));
    }

    [Test]
    public async Task AListThatIsNotThereIsAWrongOption()
    {
        await using var services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
        TraktWorld.Listed(services);
        var client = new SinkRun(services, Facets.Lists).Client;
        async Task<List<SourceElement>> Read(params string[] lists) => await AccountLists.Own(new ListsOptions { Lists = lists }, client).ReadAsync(new SourceRequest(), default).ToListAsync();
        var read = await Read("SILENT NIGHTS");
        Assert.That(read.Select(e => e.Item).OfType<MediaItem>().Select(i => (i.Kind, i.Lists!.Single().List, i.Lists!.Single().Name, i.Lists!.Single().Rank)), Is.EqualTo(
            ((string, string, string?, int?)[])[("movie", "silent-nights", "Silent nights", 1), ("movie", "silent-nights", "Silent nights", 2), ("series", "silent-nights", "Silent nights", 3), ("episode", "silent-nights", "Silent nights", 4)]));
        var error = await Assert.ThrowsAsync<PluginException>(() => Read("reels", "nowhere"));
        Assert.That((error!.Error.Kind, error.Message), Is.EqualTo((ErrorKind.Configuration, "The account has no list 'nowhere'.")));
    }
}
