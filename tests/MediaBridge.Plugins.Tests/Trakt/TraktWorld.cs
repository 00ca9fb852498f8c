using System.Globalization;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

/// <summary>The local Trakt behind the kit's web, with an account that has watched, rated and listed things.</summary>
internal static class TraktWorld
{
    public static readonly Credential SignedIn = new() { AccessToken = "token-of-the-kit-0001", RefreshToken = "refresh-of-the-kit-0001" };

    public static readonly object Connection = new { clientId = TraktService.ClientId, clientSecret = TraktService.ClientSecret };

    public static TraktService Of(TestServices services) => (TraktService)services.World!;

    public static TraktService Arrange(TestServices services)
    {
        var trakt = new TraktService(services.Clock).WithToken(SignedIn.AccessToken, SignedIn.RefreshToken);
        services.World = trakt;
        services.Web.Serve(trakt);
        return trakt;
    }

    /// <summary>Two pages of films, a film twice, two episodes.</summary>
    public static TraktService Watched(TestServices services)
    {
        var trakt = Arrange(services);
        for (var i = 1; i <= 260; i++)
        {
            trakt.Watch(TraktCatalogue.Reel(i), Day(i));
        }

        return trakt
            .Watch(TraktCatalogue.GoldRush, "2024-03-07T19:37:27.000Z", "1970-01-01T00:00:00.000Z", "2021-01-31T23:30:00.000Z")
            .Watch(TraktCatalogue.Dusk, "2024-02-01T20:00:00.000Z").Watch(TraktCatalogue.Night, "2024-02-01T21:00:00.000Z");
    }

    public static TraktService Rated(TestServices services)
    {
        var trakt = Arrange(services);
        for (var i = 1; i <= 260; i++)
        {
            trakt.Rate(TraktCatalogue.Reel(i), 1 + i % 10, Day(i));
        }

        return trakt.Rate(TraktCatalogue.GoldRush, 9).Rate(TraktCatalogue.Lantern, 8).Rate(TraktCatalogue.Season1, 7).Rate(TraktCatalogue.Dusk, 6);
    }

    public static TraktService Listed(TestServices services)
    {
        var trakt = Arrange(services);
        trakt.WatchlistLimit = 5000;
        for (var i = 1; i <= 260; i++)
        {
            trakt.Want(TraktCatalogue.Reel(i));
        }

        return trakt.Want(TraktCatalogue.Thief1924, "with music").Want(TraktCatalogue.Lantern).Want(TraktCatalogue.Dusk)
            .WithList(31, "Silent nights", TraktCatalogue.GoldRush, TraktCatalogue.Thief1924, TraktCatalogue.Lantern, TraktCatalogue.Night)
            .WithList(32, "Reels", [.. Enumerable.Range(1, 260).Select(TraktCatalogue.Reel)]).WithList(33, "Empty");
    }

    public static MediaItem Item(TraktThing thing) => thing.Kind switch
    {
        "movie" => new MediaItem { Title = thing.Title, Year = thing.Year, Ids = [$"trakt.movie:{thing.Trakt}"] },
        "show" => new MediaItem { Kind = ItemKinds.Series, Title = thing.Title, Year = thing.Year, Ids = [$"trakt.show:{thing.Trakt}"] },
        _ => new MediaItem
        {
            Kind = thing.Kind == "season" ? ItemKinds.Season : ItemKinds.Episode,
            Title = thing.Title,
            Ids = [$"trakt.{thing.Kind}:{thing.Trakt}"],
            Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = thing.Season, Number = thing.Number },
        },
    };

    public static Watch At(string time) => new() { At = EventTime.Parse(time) };

    private static string Day(int number) => new DateTime(2022, 1, 1, 20, 15, 0, DateTimeKind.Utc).AddDays(number).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
