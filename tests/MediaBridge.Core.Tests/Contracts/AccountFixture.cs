using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.TestServices.Accounts;
using KitServices = MediaBridge.Sdk.Testing.TestServices;

namespace MediaBridge.Core.Tests.Contracts;

/// <summary>The sinks of the engine's own sweeps under the contract that every sink keeps.</summary>
internal abstract class AccountFixture(string component) : SinkContract<AccountContractPlugin>
{
    protected override string Component => component;

    protected override object? ConnectionOptions => new { account = "to" };

    protected override IReadOnlyList<MediaItem> Wanted { get; } =
    [
        Film(1) with { Ratings = [Rating.Own(7, 10)], Lists = [new ListEntry { List = "best" }] },
        Film(2) with { Watches = [new Watch { At = EventTime.Parse("2020-01-01") }], Ratings = [Rating.Own(4, 5)] },
        Film(3) with { Lists = [new ListEntry { List = "best" }] },
        Film(4) with { Ratings = [Rating.Own(2, 10)] },
    ];

    protected override void Arrange(KitServices services)
    {
        var service = new AccountService(services.Clock);
        services.World = service;
        service.Person(b => Fill(b, "tt1", r => r.Rating = 6, "2019-01-01", "old"));
        service.Person(b => Fill(b, "tt2", r => r.Rating = 8, "2018-01-01", ListEntry.Watchlist));
        service.Person(b => Fill(b, "tt9", r => r.Rating = 3, "2017-01-01", "old"));
        _ = service.Read("to");
        service.Lag = TimeSpan.FromSeconds(20);
        service.PlaysTakeOffWatchlist = true;
        service.Refused.Add("imdb:tt4");
        service.Duplicates.Add("imdb:tt3");
    }

    protected override async Task<string> ReadBackAsync(KitServices services)
    {
        var service = (AccountService)services.World!;
        _ = service.Read("to");
        return $"{await base.ReadBackAsync(services)}\n{string.Join('\n', service.ToString().Split('\n').Where(l => l.StartsWith("upload", StringComparison.Ordinal)).Select(l => l[..l.LastIndexOf(':')]))}";
    }

    protected override bool Break(KitServices services, Func<PluginError?> error)
    {
        ((AccountService)services.World!).Fault = error;
        return true;
    }

    protected override bool Edit(KitServices services, PlannedChange change)
    {
        if (change.Facet == Facets.Ratings)
        {
            ((AccountService)services.World!).Person(b => b.Row("to", change.Items[0].ToString(), "").Rating = 1);
            return true;
        }

        return base.Edit(services, change);
    }

    private static MediaItem Film(int number) => new() { Title = $"Film {number}", Year = 1990 + number, Ids = [new ExternalId("imdb", $"tt{number}")] };

    private static void Fill(AccountBook book, string id, Action<AccountRow> rate, string played, string list)
    {
        var row = book.Row("to", $"imdb:{id}", $"Film {id[2..]}");
        rate(row);
        row.Plays.Add((-1 - row.Plays.Count, EventTime.Parse(played)));
        row.Lists.Add(list);
    }
}
