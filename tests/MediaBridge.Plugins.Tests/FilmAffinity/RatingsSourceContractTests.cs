using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>The contract of sources, for ratings on pages of today.</summary>
public class RatingsSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "filmaffinity.ratings";

    protected override int? ExpectedApplied => 31;

    protected override object? ConnectionOptions => new { user = Sites.Ana };

    protected override DateTimeOffset? Since => new(2024, 5, 20, 0, 0, 0, TimeSpan.Zero);

    protected virtual SiteLayout Layout => SiteLayout.Year2025;

    protected override void Arrange(TestServices services)
    {
        var site = Sites.WithRatings(40);
        site.Layout = Layout;
        services.World = site;
        services.Web.Serve(site);
    }

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
    {
        var ana = ((FilmAffinitySite)services.World!).Accounts[Sites.Ana];
        ana.Rate(Sites.Number(200), 9, new DateOnly(2024, 6, 5)); // new
        ana.Rate(Sites.Number(33), 2, new DateOnly(2024, 6, 6));  // far behind, rated anew
        ana.Rate(Sites.Number(2), 10, new DateOnly(2024, 6, 6));  // on the first page, rated anew
        return [.. new[] { 200, 33, 2 }.Select(n => new ExternalId(IdSchemes.FilmAffinity, Sites.Number(n)))];
    }

    protected override bool Cap(TestServices services)
    {
        ((FilmAffinitySite)services.World!).HeldBack = 3;
        return true;
    }
}
