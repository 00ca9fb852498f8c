using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class RatingsSinkContractTests : SinkContract<Plugin>
{
    protected override string Component => "imdb.ratings";

    protected override int? ExpectedApplied => 32;

    protected override Credential Credential => ImdbWorld.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        ImdbWorld.Film("tt0017136") with { Ratings = [Rating.Own(9, 10)] }, // as it is
        ImdbWorld.Film("tt0903747") with { Ratings = [Rating.Own(6, 10)] }, // rated otherwise
        ImdbWorld.Film("tt0013442") with { Ratings = [Rating.Own(4, 5, 0.5m)] }, // new, on another scale
        ImdbWorld.Film("tt0015864") with { Ratings = [Rating.Own(7, 10)] }, // new
    ];

    protected override void Arrange(TestServices services) => ImdbWorld.Serve(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        ((ImdbService)services.World!).Account.Rated(change.Do!.Item.Id(IdSchemes.Imdb)!.Value.Value, 1);
        return true;
    }
}
