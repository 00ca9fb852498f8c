using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class SearchMatcherContractTests : MatcherContract<Plugin>
{
    protected override string Component => "imdb.search";

    protected override int? ExpectedApplied => 25;

    protected override MediaItem Known => new() { Title = "The Gold Rush", Year = 1925 };

    protected override ExternalId Expected => new(IdSchemes.Imdb, "tt0015864");

    protected override MediaItem? KnownById => new() { Title = "something else", Ids = [new ExternalId(IdSchemes.Imdb, "tt0015864")] };

    protected override MediaItem? Ambiguous => new() { Title = "Metropolis" };

    protected override void Arrange(TestServices services)
    {
        var imdb = new ImdbService(services.Clock);
        imdb.Add(new ImdbTitle { Id = "tt0293416", Title = "Metropolis", OriginalTitle = "Metoroporisu", Year = 2001 });
        services.Web.Serve(imdb);
    }
}
