using MediaBridge.Plugins.JustWatch;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.JustWatch;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.JustWatch;

public sealed class JustWatchMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "justwatch";

    protected override int? ExpectedApplied => 26;

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => new("justwatch", "tm101");

    protected override IReadOnlyList<string> Schemes => ["justwatch", "imdb", "tmdb.movie", "tmdb.tv"];

    protected override MediaItem? Ambiguous => new() { Title = "The Thief of Bagdad" };

    protected override void Arrange(TestServices services) => services.Web.Serve(new JustWatchService());
}
