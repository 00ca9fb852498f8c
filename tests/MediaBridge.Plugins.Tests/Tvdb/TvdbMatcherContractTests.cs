using MediaBridge.Plugins.Tvdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tvdb;

public sealed class TvdbMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "tvdb";

    protected override int? ExpectedApplied => 28;

    protected override object ConnectionOptions => TvdbWorld.Connection;

    protected override Credential Credential => TvdbWorld.SignedIn;

    protected override MediaItem Known => new() { Kind = ItemKinds.Series, Title = "The Lantern Road", Year = 2008 };

    protected override ExternalId Expected => new(IdSchemes.TvdbSeries, "990001");

    protected override IReadOnlyList<string> Schemes => ["tvdb.series", "tvdb.movie", "tvdb.season", "tvdb.episode", "imdb", "tmdb.movie", "tmdb.tv", "tmdb.episode"];

    protected override MediaItem? KnownById => new() { Kind = ItemKinds.Series, Title = "farol", Ids = ["imdb:tt9900001"] };

    protected override MediaItem? Ambiguous => new() { Kind = ItemKinds.Series, Title = "The Salt Road" };

    protected override string? OtherLanguage => "es-ES";

    protected override void Arrange(TestServices services) => TvdbWorld.Arrange(services);
}
