using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>The same for the account's own page of 2021, whose pager is empty: only the number of ratings tells where it ends.</summary>
public sealed class OwnRatingsSourceContractTests : RatingsSourceContractTests
{
    protected override object? ConnectionOptions => null;

    protected override Credential Credential { get; } = new() { AccessToken = Sites.WithRatings(1).SignedIn(Sites.Ana) };

    protected override SiteLayout Layout => SiteLayout.Year2021;

    protected override void Arrange(TestServices services)
    {
        base.Arrange(services);
        ((FilmAffinitySite)services.World!).SignedIn(Sites.Ana);
    }
}
