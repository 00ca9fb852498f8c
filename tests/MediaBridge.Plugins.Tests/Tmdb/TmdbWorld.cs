using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

/// <summary>The local TMDB behind the kit's web, with an account that has rated and listed things.</summary>
internal static class TmdbWorld
{
    public static readonly Credential SignedIn = new() { AccessToken = "session-of-the-kit-0001" };

    public static readonly object Connection = new { key = TmdbService.ApiKey };

    public static TmdbService Of(TestServices services) => (TmdbService)services.World!;

    public static TmdbService Arrange(TestServices services)
    {
        var tmdb = new TmdbService().WithSession(SignedIn.AccessToken);
        services.World = tmdb;
        services.Web.Serve(tmdb);
        return tmdb;
    }

    /// <summary>More than a page of films, a series and an episode.</summary>
    public static TmdbService Rated(TestServices services)
    {
        var tmdb = Arrange(services);
        for (var i = 1; i <= 25; i++)
        {
            tmdb.Rate($"movie/{50000 + i}", i % 20 * 0.5m + 0.5m);
        }

        return tmdb.Rate("movie/90001", 8.5m).Rate("tv/60001", 9).Rate("tv/60001/1/2", 7.5m);
    }

    public static TmdbService Listed(TestServices services)
    {
        var tmdb = Arrange(services);
        tmdb.Want([.. Enumerable.Range(1, 25).Select(i => $"movie/{50000 + i}")]).Want("movie/90002", "tv/60001");
        tmdb.Like([.. Enumerable.Range(1, 25).Select(i => $"movie/{50000 + i}")]).Like("movie/90002", "tv/60001");
        return tmdb.WithList(31, "Silents", "movie/90001", "movie/90002", "tv/60001").WithList(32, "Reels", "movie/50001", "movie/90001").WithList(33, "Empty");
    }

    public static MediaItem Film(TmdbFilm film) => new() { Kind = ItemKinds.Movie, Title = film.Title, Year = int.Parse(film.Date[..4], System.Globalization.CultureInfo.InvariantCulture), Ids = [$"tmdb.movie:{film.Id}"] };
}
