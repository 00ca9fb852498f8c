using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Plugins.Tmdb.Matchers;
using MediaBridge.Plugins.Tmdb.Sinks;
using MediaBridge.Plugins.Tmdb.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>The Movie Database: finds and describes films and series, and keeps an account's ratings and lists.</summary>
public sealed class Plugin : IPlugin
{
    private static readonly string[] Titles = [ItemKinds.Movie, ItemKinds.Series];
    private static readonly string[] TitlesAndEpisodes = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Episode];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("tmdb", "TMDB", "Finds films, series and episodes at The Movie Database, and reads and writes ratings and lists of an account");

        // TMDB counts by address, about 40 to 50 requests a second: what is saved up by waiting must fit in, too.
        plugin.Service(TmdbClient.Service, new ServicePolicy
        {
            Address = new Uri("https://api.themoviedb.org/3/"),
            RequestsPerSecond = 35,
            Burst = 10,
            Concurrency = 20,
            OnePaceForAll = true,
        });
        plugin.Connection(TmdbClient.Service, (TmdbOptions options, PluginServices services) => new TmdbClient(options, services));
        DescribeMatcher(plugin);
        DescribeRatings(plugin);
        DescribeLists(plugin);
    }

    private static void DescribeMatcher(PluginBuilder plugin) => plugin.Matcher(
        new ComponentInfo
        {
            Id = "tmdb",
            Summary = "Finds titles by ids of IMDb and TheTVDB, by title and year, and episodes by their numbers in any order, absolute numbers or dates; tells all that TMDB knows of them",
            Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode],
            Facets =
            [
                FacetInfo.Reads(Facets.Ids),
                FacetInfo.Reads(Facets.Description),
                FacetInfo.Reads(Facets.People),
                FacetInfo.Reads(Facets.Ratings),
                FacetInfo.Reads(Facets.Artwork),
            ],
        },
        (DetailOptions options, TmdbClient client, PluginServices services) => new TmdbMatcher(options, client, services));

    private static void DescribeRatings(PluginBuilder plugin)
    {
        plugin.Source(
            new ComponentInfo
            {
                Id = "tmdb.ratings",
                Summary = "Films, series and episodes that the account rated",
                Kinds = TitlesAndEpisodes,
                Facets = [FacetInfo.Reads(Facets.Ratings) with { Scale = OwnScale.Scale }, FacetInfo.Reads(Facets.Placement), FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Artwork)],
            },
            (NoOptions _, TmdbClient client, PluginServices _) => new TitlesSource(client, TmdbLists.Rated, TmdbLists.AsRated));
        plugin.Sink(
            new ComponentInfo
            {
                Id = "tmdb.ratings",
                Summary = "Rates films, series and episodes; finds them by ids of IMDb and TheTVDB, too",
                Kinds = TitlesAndEpisodes,
                Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = OwnScale.Scale }],
                CurrentFrom = "tmdb.ratings",
            },
            (NoOptions _, TmdbClient client, PluginServices _) => new RatingsSink(client));
    }

    private static void DescribeLists(PluginBuilder plugin)
    {
        FacetInfo[] shown = [FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Artwork)];
        plugin.Source(
            new ComponentInfo { Id = "tmdb.watchlist", Summary = "Films and series on the account's watchlist", Kinds = Titles, Facets = [FacetInfo.Reads(Facets.Lists), .. shown] },
            (NoOptions _, TmdbClient client, PluginServices _) => new TitlesSource(client, TmdbLists.Watchlist, TmdbLists.AsWanted));
        plugin.Sink(
            new ComponentInfo { Id = "tmdb.watchlist", Summary = "Puts films and series on the watchlist, and takes them off", Kinds = Titles, Facets = [FacetInfo.Full(Facets.Lists)], CurrentFrom = "tmdb.watchlist" },
            (NoOptions _, TmdbClient client, PluginServices _) => new MarksSink(client, isWatchlist: true));
        plugin.Source(
            new ComponentInfo { Id = "tmdb.favourites", Summary = "The account's favourite films and series", Kinds = Titles, Facets = [FacetInfo.Reads(Facets.Favourite), .. shown] },
            (NoOptions _, TmdbClient client, PluginServices _) => new TitlesSource(client, TmdbLists.Favourite, TmdbLists.AsFavourite));
        plugin.Sink(
            new ComponentInfo { Id = "tmdb.favourites", Summary = "Marks films and series as favourites, and takes the mark off", Kinds = Titles, Facets = [FacetInfo.Full(Facets.Favourite)], CurrentFrom = "tmdb.favourites" },
            (NoOptions _, TmdbClient client, PluginServices _) => new MarksSink(client, isWatchlist: false));
        plugin.Source(
            new ComponentInfo { Id = "tmdb.lists", Summary = "Films and series on lists that the account made", Kinds = Titles, Facets = [FacetInfo.Reads(Facets.Lists), .. shown] },
            (ListsOptions options, TmdbClient client, PluginServices _) => new ListsSource(options, client));
        plugin.Source(
            new ComponentInfo
            {
                Id = "tmdb.export",
                Summary = "Ratings or watchlist from a CSV file that the site exported",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode],

                // A file of ratings says nothing of the watchlist, and the other way round.
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Ratings) with { Scale = OwnScale.Scale, Absence = false },
                    FacetInfo.Reads(Facets.Lists) with { Absence = false },
                    FacetInfo.Reads(Facets.Placement),
                    FacetInfo.Reads(Facets.Description),
                ],
                MainOption = "file",
            },
            (ExportOptions options, PluginServices services) => new ExportSource(options, services));
    }
}
