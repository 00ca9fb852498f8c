using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class SearchMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "filmaffinity.search";

    protected override int? ExpectedApplied => 28;

    protected override MediaItem Known => new() { Title = Sites.Film(12).EnglishTitle, Year = Sites.Film(12).Year };

    protected override ExternalId Expected => new(IdSchemes.FilmAffinity, Sites.Number(12));

    protected override MediaItem? Ambiguous => new() { Title = "The", Year = 1990 };

    protected override MediaItem? KnownById => new() { Title = "whatever", Ids = [Expected] };

    protected override string? OtherLanguage => "es";

    protected override void Arrange(TestServices services) => services.Web.Serve(Sites.WithRatings(0));
}
