using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class RatingsSinkContractTests : SinkContract<Plugin>
{
    protected override string Component => "filmaffinity.ratings";

    protected override int? ExpectedApplied => 32;

    protected override object? ConnectionOptions => new { user = Sites.Ana };

    protected override Credential Credential { get; } = new() { AccessToken = Sites.WithRatings(1).SignedIn(Sites.Ana) };

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        Rated(0, 1 + (0 * 7 % 10)), // as it is
        Rated(3, 5),                // another mark
        Rated(150, 9),              // not there yet
        Rated(151, 10),
    ];

    protected override void Arrange(TestServices services)
    {
        var site = Sites.WithRatings(30);
        site.SignedIn(Sites.Ana);
        services.World = site;
        services.Web.Serve(site);
    }

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(((FilmAffinitySite)services.World!).Accounts[Sites.Ana].ToString());

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var film = change.Do!.Item.Id(IdSchemes.FilmAffinity)!.Value.Value;
        ((FilmAffinitySite)services.World!).Accounts[Sites.Ana].Rate(film, 1, new DateOnly(2026, 1, 1));
        return true;
    }

    private static MediaItem Rated(int film, int mark) => new()
    {
        Title = Sites.Film(film).EnglishTitle,
        Year = Sites.Film(film).Year,
        Ids = [new ExternalId(IdSchemes.FilmAffinity, Sites.Number(film))],
        Ratings = [Rating.Own(mark, outOf: 10)],
    };
}
