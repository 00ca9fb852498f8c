using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Sites for tests: each call makes an equal one.</summary>
internal static class Sites
{
    public const string Ana = "123456";

    private static readonly FilmCatalogue Films = FilmCatalogue.Of(300);

    /// <summary>A site with an account that rated the first films of the catalogue, one a day back from 3 June 2024.</summary>
    public static FilmAffinitySite WithRatings(int ratings = 50, int pageSize = 20)
    {
        var site = new FilmAffinitySite(Films) { PageSize = pageSize };
        site.Join(Ana, "ana", ratings);
        return site;
    }

    /// <summary>The same with lists of all kinds: two of one name, one with a slash, one empty, one with films to see.</summary>
    public static FilmAffinitySite WithLists()
    {
        var site = WithRatings();
        site.Accounts[Ana].Lists.AddRange(
        [
            new SiteList { Id = "201", Name = "Favoritas", Films = [.. Numbers(0, 25)] },
            new SiteList { Id = "202", Name = "80s/90s", Films = [.. Numbers(10, 3)] },
            new SiteList { Id = "203", Name = "Favoritas", Films = [.. Numbers(60, 2)] },
            new SiteList { Id = "204", Name = "Vacía 🎬" },
            new SiteList { Id = "205", Name = "Pendientes", Films = [.. Numbers(100, 45)] },
            new SiteList { Id = "206", Name = "CON", Films = [.. Numbers(5, 1)] },
        ]);
        return site;
    }

    public static string Number(int film) => Films.Films[film].FilmAffinity;

    public static CatalogueFilm Film(int film) => Films.Films[film];

    private static IEnumerable<string> Numbers(int from, int count) => Films.Films.Skip(from).Take(count).Select(f => f.FilmAffinity);
}
