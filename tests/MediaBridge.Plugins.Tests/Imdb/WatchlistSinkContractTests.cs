using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class WatchlistSinkContractTests : SinkContract<Plugin>
{
    private static readonly IReadOnlyList<ListEntry> Watchlist = [new ListEntry { List = ListEntry.Watchlist }];

    protected override string Component => "imdb.watchlist";

    protected override int? ExpectedApplied => 31;

    protected override Credential Credential => ImdbWorld.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        ImdbWorld.Film("tt0010323") with { Lists = Watchlist }, // as it is
        ImdbWorld.Film("tt0013442") with { Lists = Watchlist },
        ImdbWorld.Film("tt0015864") with { Lists = Watchlist },
    ];

    protected override void Arrange(TestServices services) => ImdbWorld.Serve(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var imdb = (ImdbService)services.World!;
        var id = change.Do!.Item.Id(IdSchemes.Imdb)!.Value.Value;
        if (!imdb.Account.Watchlist.Remove(id))
        {
            imdb.Account.Watchlisted(id);
        }

        return true;
    }
}
