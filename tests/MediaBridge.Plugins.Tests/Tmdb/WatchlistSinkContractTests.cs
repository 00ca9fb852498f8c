using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class WatchlistSinkContractTests : SinkContract<Plugin>
{
    private static readonly IReadOnlyList<ListEntry> Listed = [new() { List = ListEntry.Watchlist }, new() { List = "elsewhere" }];

    protected override string Component => "tmdb.watchlist";

    protected override int? ExpectedApplied => 31;

    protected override object ConnectionOptions => TmdbWorld.Connection;

    protected override Credential Credential => TmdbWorld.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        TmdbWorld.Film(TmdbCatalogue.Thief1924) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] }, // is on it
        TmdbWorld.Film(TmdbCatalogue.GoldRush) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] },
        new() { Kind = ItemKinds.Movie, Title = "The Thief", Ids = ["imdb:tt0033152"], Lists = Listed },
    ];

    protected override void Arrange(TestServices services) => TmdbWorld.Listed(services);

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', TmdbWorld.Of(services).State));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        TmdbWorld.Of(services).Drop($"movie/{change.Do!.Item.Id(IdSchemes.TmdbMovie)!.Value.Value}");
        return true;
    }
}
