using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class TraktMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "trakt.search";

    protected override int? ExpectedApplied => 27;

    protected override object ConnectionOptions => TraktWorld.Connection;

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => new(IdSchemes.TraktMovie, "101");

    protected override IReadOnlyList<string> Schemes => ["trakt.movie", "trakt.show", "trakt.season", "trakt.episode", "imdb", "tmdb.movie", "tmdb.tv", "tmdb.season", "tmdb.episode", "tvdb.series", "tvdb.episode"];

    protected override MediaItem? KnownById => new() { Title = "quimera", Ids = ["imdb:tt0015864"] };

    protected override MediaItem? Ambiguous => new() { Title = "The Thief of Bagdad" };

    protected override void Arrange(TestServices services) => TraktWorld.Arrange(services);
}
