using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

public sealed class SearchMatcherTests : MatcherContract<Plugin>
{
    protected override string Component => "reelbook.search";

    protected override int? ExpectedApplied => 28;

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => "reelbook:f6";

    protected override IReadOnlyList<string> Schemes => ["reelbook", IdSchemes.Imdb];

    protected override MediaItem? KnownById => new() { Title = "tgr.cd1", Ids = [new ExternalId(IdSchemes.Imdb, "tt0015864")] };

    protected override MediaItem? Ambiguous => new() { Title = "The" };

    protected override string? OtherLanguage => "de";

    protected override void Arrange(TestServices services) => services.Web.Serve(new ReelbookService());
}
