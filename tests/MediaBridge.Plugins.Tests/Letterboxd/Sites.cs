using MediaBridge.Plugins.Letterboxd;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Letterboxd;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Sites for tests: each call makes an equal one.</summary>
internal static class Sites
{
    public const string Ann = "ann";

    public static LetterboxdService WithAnn()
    {
        var site = new LetterboxdService();
        var ann = site.Join(Ann);
        ann.Watchlist.AddRange(Films(1, 70));
        ann.Seen.AddRange(Films(200, 60).Select((f, i) => (f, i % 3 == 0 ? null : (int?)(1 + (i % 10)))));
        ann.Lists.AddRange(
        [
            new LetterboxdList("best", "Best & worst", [.. Films(10, 60)]),
            new LetterboxdList("80s-90s", "80s/90s", [.. Films(5, 3)]),
            new LetterboxdList("best-1", "Best & worst", [.. Films(300, 2)]),
            new LetterboxdList("empty", "Nothing yet", []),
            new LetterboxdList("secret", "Secret", [.. Films(1, 1)]) { IsPrivate = true },
            .. Enumerable.Range(1, 12).Select(n => new LetterboxdList($"short-{n}", $"Short {n}", [.. Films(400 + n, 1)])),
        ]);
        for (var number = 30; number > 0; number--)
        {
            ann.Diary.Add(new LetterboxdEntry(number, LetterboxdFilm.Number(600 + (number % 25)), new DateOnly(2024, 1, 1).AddDays(number))
            {
                Rating = number % 4 == 0 ? null : number % 11 == 0 ? 5 : (number % 10 + 1) / 2m,
                Rewatch = number > 25,
                Liked = number % 5 == 0,
                Review = number % 6 == 0 ? $"<p>Seen <i>again</i>.<br/>Line {number}</p> <p>Second &amp; last.</p>" : null,
                IsSeries = number == 7,
            });
        }

        return site;
    }

    public static IEnumerable<LetterboxdFilm> Films(int from, int count) => Enumerable.Range(from, count).Select(LetterboxdFilm.Number);

    /// <summary>The kit's services before a site.</summary>
    public static TestServices Services(LetterboxdService site)
    {
        var services = new TestServices().Declare("letterboxd", new ServicePolicy { Address = new Uri("https://letterboxd.com/") });
        services.Web.Serve(site);
        return services;
    }

    public static LetterboxdClient Client(TestServices services, string? cookie = null, string user = Ann)
        => new(new LetterboxdOptions { User = user, Cookie = cookie is null ? null : new Secret(cookie) }, services);
}
