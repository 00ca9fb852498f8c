using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>The contract of the depot's sinks.</summary>
internal abstract class DepotFixture(string flaw, string component = "depot.all") : SinkContract<DepotPlugin>
{
    protected override string Component => component;

    protected override IReadOnlyList<MediaItem> Wanted { get; } =
    [
        Film(1) with { Ratings = [Rating.Own(7, 10)], Watches = [new Watch { At = EventTime.Parse("2020-01-01T20:00:00Z") }], Lists = [new ListEntry { List = "best" }], Tags = ["ours"] },
        Film(2) with { Ratings = [Rating.Own(3.5m, 5, 0.5m)], Watches = [new Watch { At = EventTime.Parse("2021-05-05") }] },
        Film(3) with { Ratings = [Rating.Own(5, 10)], Lists = [new ListEntry { List = "best" }] },
        Film(4) with { Release = new ReleaseFacts { Name = "Film.4.1080p" } },
        Film(5) with { Release = new ReleaseFacts { Name = "Film.5.1080p" }, Lists = [new ListEntry { List = "seen" }] },
        Film(6) with { Ratings = [Rating.Own(1, 10)] },
    ];

    protected override IPlugin CreatePlugin() => new DepotPlugin(flaw);

    protected override void Arrange(TestServices services)
    {
        var depot = DepotService.Serve(services);
        depot.Person("tt1", r => r with { Title = "Film 1", Rating = 6, Lists = ["best", ListEntry.Watchlist], Plays = [new DepotPlay { Id = 1, At = "2019-03-03T10:00:00Z" }], Tags = ["theirs"] });
        depot.Person("tt2", r => r with { Title = "Film 2", Rating = 7, Lists = ["old"] });
        depot.Person("tt9", r => r with { Title = "Film 9", Rating = 4, Lists = ["old", "best"], Plays = [new DepotPlay { Id = 2, At = "2018-01-01" }], Upload = 12 });
        var cards = services.Store("cards");
        cards.Put("tt2.txt", "Film 2 of 1962\n");
        cards.Put("tt3.txt", "a card of somebody else");
        cards.Put("mine.txt", "another card of somebody else");
    }

    protected override async Task<string> ReadBackAsync(TestServices services)
        => await base.ReadBackAsync(services) + string.Concat(((DepotService)services.World!).Truth.Values.Where(r => r.Upload is not null).Select(r => $"\nupload of {r.Id}"));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        if (change.Facet != Facets.Ratings)
        {
            return base.Edit(services, change);
        }

        ((DepotService)services.World!).Person(change.Do!.Item.Ids[0].Value, r => r with { Rating = 2 });
        return true;
    }

    private static MediaItem Film(int number) => new() { Title = $"Film {number}", Year = 1960 + number, Ids = [new ExternalId(IdSchemes.Imdb, $"tt{number}")] };
}
