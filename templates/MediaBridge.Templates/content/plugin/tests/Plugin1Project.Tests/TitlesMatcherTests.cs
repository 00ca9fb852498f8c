using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class TitlesMatcherTests : MatcherContract<Plugin>
{
    protected override string Component => "plugin1id.titles";

    protected override int? ExpectedApplied => 14;

    protected override object ConnectionOptions => new { file = "shelf/ratings.json" };

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => new(IdSchemes.Imdb, "tt0015864");

    protected override MediaItem? Ambiguous => new() { Title = "The Thief of Bagdad" };

    protected override void Arrange(TestServices services) => services.Store("shelf").Put("ratings.json", Samples.Ratings);
}
