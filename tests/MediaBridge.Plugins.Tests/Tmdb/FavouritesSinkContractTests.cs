using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class FavouritesSinkContractTests : SinkContract<Plugin>
{
    protected override string Component => "tmdb.favourites";

    protected override int? ExpectedApplied => 31;

    protected override object ConnectionOptions => TmdbWorld.Connection;

    protected override Credential Credential => TmdbWorld.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        TmdbWorld.Film(TmdbCatalogue.Thief1924) with { Favourite = true }, // is one
        TmdbWorld.Film(TmdbCatalogue.GoldRush) with { Favourite = true },
        new() { Kind = ItemKinds.Movie, Title = "The Thief", Ids = ["imdb:tt0033152"], Favourite = true },
    ];

    protected override void Arrange(TestServices services) => TmdbWorld.Listed(services);

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', TmdbWorld.Of(services).State));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        TmdbWorld.Of(services).Drop($"movie/{change.Do!.Item.Id(IdSchemes.TmdbMovie)!.Value.Value}");
        return true;
    }
}
