using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.FilmAffinity;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Benchmarks.Ratings;

/// <summary>One person's FilmAffinity and IMDb on this machine, IMDb's data sets, and a data folder with connections to all three.</summary>
/// <remarks>The sites know the same invented films; IMDb lacks some of them, has others that FilmAffinity lacks, and lets some not be rated.</remarks>
public sealed class RatingsWorld : IAsyncDisposable
{
    /// <summary>The person's number at FilmAffinity.</summary>
    public const string Ana = "123456";

    /// <summary>The variable that holds the cookie of IMDb.</summary>
    public const string CookieVariable = "MEDIABRIDGE_SECRET_IMDB_COOKIE";

    /// <summary>The variable that holds the cookie of FilmAffinity.</summary>
    public const string FilmAffinityCookieVariable = "MEDIABRIDGE_SECRET_FILMAFFINITY_COOKIE";

    private RatingsWorld(string folder, FilmAffinityServer filmAffinity, ImdbSite imdb) => (Folder, FilmAffinity, Imdb) = (folder, filmAffinity, imdb);

    /// <summary>Where all of it is.</summary>
    public string Folder { get; }

    /// <summary>The data folder of the program.</summary>
    public string Data => Path.Combine(Folder, "data");

    public FilmAffinityServer FilmAffinity { get; }

    public ImdbSite Imdb { get; }

    public FilmCatalogue Catalogue => FilmAffinity.Site.Catalogue;

    /// <summary>What the person rated, the newest last.</summary>
    public SiteAccount Rated => FilmAffinity.Site.Accounts[Ana];

    /// <summary>The cookies of the person's sessions.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts both sites.</summary>
    /// <param name="ratings">How many films the person rated.</param>
    /// <param name="films">How many films FilmAffinity knows.</param>
    /// <param name="others">How many more IMDb knows.</param>
    /// <param name="seed">What the films are made of.</param>
    public static async Task<RatingsWorld> StartAsync(int ratings, int films, int others, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-ratings-").FullName;
        var site = new FilmAffinitySite(FilmCatalogue.Of(films, seed));
        site.Join(Ana, "ana", ratings);
        var world = new RatingsWorld(folder, await FilmAffinityServer.StartAsync(site), await ImdbSite.StartAsync());
        var taken = site.Catalogue.Films.Select(f => f.Imdb).ToHashSet(StringComparer.Ordinal);
        List<CatalogueFilm> known = [.. site.Catalogue.Films.Where((_, i) => !IsUnknown(i)), .. FilmCatalogue.Of(others, seed + 1).Films.Where(f => !taken.Contains(f.Imdb))];
        CatalogueDataset.Write(world.Dataset, known);
        foreach (var (film, i) in known.Select((f, i) => (f, i)))
        {
            world.Imdb.Service.Add(new ImdbTitle
            {
                Id = film.Imdb,
                Title = film.EnglishTitle,
                OriginalTitle = film.OriginalTitle,
                Year = film.Year,
                Type = CatalogueDataset.Type(film),
                IsReleased = !IsUnreleased(i),
                Minutes = film.Runtime,
                Genres = string.Join(", ", film.Genres),
                Directors = string.Join(", ", film.Directors),
            });
        }

        world.SignInToImdb();
        world.WriteConnections();
        return world;
    }

    /// <summary>IMDb's data sets.</summary>
    public string Dataset => Path.Combine(Folder, "datasets");

    /// <summary>A new session of an account of IMDb; null for the person's own.</summary>
    public void SignInToImdb(ImdbAccount? account = null) => Cookies[CookieVariable] = Imdb.Service.CookieOf(account);

    /// <summary>A new session of the person at FilmAffinity.</summary>
    public void SignInToFilmAffinity() => Cookies[FilmAffinityCookieVariable] = FilmAffinity.Site.SignedIn(Ana);

    /// <summary>Writes the file of connections, with further options of IMDb's.</summary>
    public void WriteConnections(JsonObject? imdb = null, JsonObject? others = null)
    {
        var with = new JsonObject { ["address"] = Imdb.Address.AbsoluteUri, ["graphql"] = Imdb.GraphQl.AbsoluteUri };
        foreach (var (name, value) in imdb ?? [])
        {
            with[name] = value?.DeepClone();
        }

        var all = new JsonObject
        {
            ["filmaffinity"] = Account("filmaffinity", new JsonObject { ["user"] = Ana, ["address"] = FilmAffinity.Address.AbsoluteUri, ["edition"] = "es" }, FilmAffinityCookieVariable),
            ["imdb"] = Account("imdb", with, CookieVariable),
            ["imdb-data"] = new JsonObject { ["service"] = "imdb.dataset", ["with"] = new JsonObject { ["folder"] = Dataset } },
        };
        foreach (var (name, value) in others ?? [])
        {
            all[name] = value?.DeepClone();
        }

        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "connections.yaml"), all.ToJsonString());
    }

    /// <summary>What the person's marks are, by IMDb's id, of films that IMDb knows.</summary>
    public IReadOnlyDictionary<string, int> Wanted()
        => Rated.Ratings.Values.Select(r => (Film: Catalogue.Find(r.Film)!, r.Mark)).Where(r => r.Mark is not null && Knows(r.Film))
            .ToDictionary(r => r.Film.Imdb, r => r.Mark!.Value, StringComparer.Ordinal);

    /// <summary>Whether IMDb knows a film.</summary>
    public bool Knows(CatalogueFilm film) => Imdb.Service.Title(film.Imdb) is not null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rated.Ratings.Count} ratings, {Wanted().Count} of films that IMDb knows");

    public async ValueTask DisposeAsync()
    {
        await FilmAffinity.DisposeAsync();
        await Imdb.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private JsonObject Account(string service, JsonObject with, string cookie)
    {
        var account = new JsonObject { ["service"] = service, ["with"] = with };
        if (Cookies.ContainsKey(cookie))
        {
            account["secrets"] = new JsonObject { ["cookie"] = $"{service}/cookie" };
        }

        return account;
    }

    private static bool IsUnknown(int film) => film % 47 == 11;

    private static bool IsUnreleased(int film) => film % 211 == 7;
}
