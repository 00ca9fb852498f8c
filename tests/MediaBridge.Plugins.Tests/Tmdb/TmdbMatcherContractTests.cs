using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class TmdbMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "tmdb";

    protected override int? ExpectedApplied => 28;

    protected override object ConnectionOptions => TmdbWorld.Connection;

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => new(IdSchemes.TmdbMovie, "90001");

    protected override IReadOnlyList<string> Schemes => ["tmdb.movie", "tmdb.tv", "tmdb.season", "tmdb.episode", "imdb", "tvdb.series", "tvdb.episode"];

    protected override MediaItem? KnownById => new() { Title = "quimera", Ids = ["imdb:tt0015864"] };

    protected override MediaItem? Ambiguous => new() { Title = "The Thief of Bagdad" };

    protected override string? OtherLanguage => "es-ES";

    protected override void Arrange(TestServices services) => TmdbWorld.Arrange(services);
}
