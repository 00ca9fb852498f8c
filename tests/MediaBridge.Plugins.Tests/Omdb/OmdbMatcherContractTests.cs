using MediaBridge.Plugins.Omdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Omdb;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Omdb;

public sealed class OmdbMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "omdb";

    protected override int? ExpectedApplied => 26;

    protected override object ConnectionOptions => new { key = OmdbService.Key };

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => new(IdSchemes.Imdb, "tt0015864");

    protected override MediaItem? Ambiguous => new() { Title = "The Thief of Bagdad" };

    protected override void Arrange(TestServices services) => services.Web.Serve(new OmdbService());
}
