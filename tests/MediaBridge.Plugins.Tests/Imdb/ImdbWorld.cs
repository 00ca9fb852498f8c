using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>The local IMDb behind the kit's web, with an account that holds something.</summary>
internal static class ImdbWorld
{
    public const string Token = "atza-contract-canary";

    public static Credential SignedIn { get; } = new() { AccessToken = $"at-main={Token}; ubid-main=130-0000000-0000000" };

    public static ImdbService Serve(TestServices services)
    {
        var imdb = new ImdbService(services.Clock) { PageSize = 2 };
        imdb.Account
            .Rated("tt0017136", 9, "2024-01-02T10:00:00Z").Rated("tt0903747", 10, "2024-02-03T11:00:00Z").Rated("tt0959621", 8, "2024-03-04T12:00:00Z").Rated("tt0021749", 7, "2025-05-06T13:00:00Z")
            .Watchlisted("tt0010323", "2024-01-05T10:00:00Z").Watchlisted("tt0185906", "2024-02-06T10:00:00Z").Watchlisted("tt0959621", "2025-06-07T10:00:00Z");
        imdb.SignIn(Token);
        services.World = imdb;
        services.Web.Serve(imdb);
        return imdb;
    }

    public static MediaItem Film(string id)
    {
        var title = ImdbTitle.Known.First(t => t.Id == id);
        return new MediaItem { Kind = title.Type == "tvSeries" ? ItemKinds.Series : ItemKinds.Movie, Title = title.Title, Year = title.Year, Ids = [new ExternalId(IdSchemes.Imdb, id)] };
    }
}
