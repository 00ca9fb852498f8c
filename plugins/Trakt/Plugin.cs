using MediaBridge.Plugins.Trakt.Export;
using MediaBridge.Plugins.Trakt.Formats;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Plugins.Trakt.Matchers;
using MediaBridge.Plugins.Trakt.Sinks;
using MediaBridge.Plugins.Trakt.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt;

/// <summary>Trakt: reads and writes an account's history, ratings and watchlist, reads its lists, and finds titles.</summary>
public sealed class Plugin : IPlugin
{
    private static readonly string[] FilmsAndEpisodes = [ItemKinds.Movie, ItemKinds.Episode];
    private static readonly FacetInfo Marks = FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten };

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        plugin.Info("trakt", "Trakt", "Reads and writes an account's history, ratings and watchlist at Trakt, reads its lists, and finds titles");

        // 1,000 reads in five minutes and one write a second, for each account.
        plugin.Service(TraktClient.Service, new ServicePolicy
        {
            Address = new Uri("https://api.trakt.tv/"),
            RequestsPerSecond = 3.3,
            Burst = 10,
            WritesPerSecond = 1,
            Concurrency = 4,
            AttemptTimeout = TimeSpan.FromSeconds(60),
        });
        plugin.Connection(TraktClient.Service, (TraktOptions options, PluginServices services) => new TraktClient(options, services));
        plugin.Ids(new IdInfo { Scheme = TraktSchemes.Season, Name = "Trakt", Kinds = [ItemKinds.Season] });
        plugin.Ids(new IdInfo { Scheme = TraktSchemes.Episode, Name = "Trakt", Kinds = [ItemKinds.Episode] });
        DescribeSources(plugin);
        DescribeCharts(plugin);
        DescribeSinks(plugin);
        DescribeFiles(plugin);
        plugin.Matcher(
            new ComponentInfo
            {
                Id = "trakt.search",
                Summary = "Finds titles by ids of IMDb, TMDB and TheTVDB, by title and year, and episodes by their numbers",
                Kinds = TraktSchemes.Kinds,
                Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Ratings)],
            },
            (NoOptions _, TraktClient client, PluginServices services) => new TraktMatcher(client, services));
    }

    private static void DescribeSources(PluginBuilder plugin)
    {
        plugin.Source(
            Source("trakt.ratings", "Films, series, seasons and episodes that the account rated", TraktSchemes.Kinds, Marks),
            (NoOptions _, TraktClient client, PluginServices _) => AccountLists.Ratings(client));
        plugin.Source(
            Source("trakt.history", "Every play of films and episodes", FilmsAndEpisodes, FacetInfo.Reads(Facets.Watches)) with { Incremental = true },
            (NoOptions _, TraktClient client, PluginServices _) => new HistorySource(client));
        plugin.Source(
            Source("trakt.watchlist", "What is on the account's watchlist", TraktSchemes.Kinds, FacetInfo.Reads(Facets.Lists)),
            (NoOptions _, TraktClient client, PluginServices _) => AccountLists.Watchlist(client));
        plugin.Source(
            Source("trakt.lists", "What is on lists that the account, or somebody else, made", TraktSchemes.Kinds, FacetInfo.Reads(Facets.Lists)),
            (ListsOptions options, TraktClient client, PluginServices _) => AccountLists.Own(options, client));
        plugin.Source(
            Source("trakt.collection", "Films and episodes that the account collected, with what is known of the copies", FilmsAndEpisodes, FacetInfo.Reads(Facets.Versions)),
            (NoOptions _, TraktClient client, PluginServices _) => AccountLists.Collection(client));
    }

    private static void DescribeCharts(PluginBuilder plugin) => plugin.Source(
        new ComponentInfo
        {
            Id = "trakt.charts",
            Summary = "What is trending, popular or awaited, and what Trakt recommends to the account",
            Kinds = [ItemKinds.Movie, ItemKinds.Series],
            Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Lists)],
            MainOption = "chart",
        },
        (ChartOptions options, TraktClient client, PluginServices _) => new ChartsSource(options, client));

    private static void DescribeSinks(PluginBuilder plugin)
    {
        plugin.Sink(
            Sink("trakt.ratings", "Rates films, series, seasons and episodes", TraktSchemes.Kinds, FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }),
            (NoOptions _, TraktClient client, PluginServices _) => new RatingsSink(client));
        plugin.Sink(
            Sink("trakt.history", "Enters plays of films and episodes with their times, each once", FilmsAndEpisodes, FacetInfo.Full(Facets.Watches)),
            (HistoryOptions options, TraktClient client, PluginServices services) => new HistorySink(options, client, services));
        plugin.Sink(
            Sink("trakt.lists", "Keeps a list of the account's own, and makes it when it is missing", TraktSchemes.Kinds, FacetInfo.Full(Facets.Lists)) with { MainOption = "list" },
            (ListOptions options, TraktClient client, PluginServices _) => new ListSink(options, client));
        plugin.Sink(
            Sink("trakt.watchlist", "Puts titles on the watchlist, and takes them off", TraktSchemes.Kinds, FacetInfo.Full(Facets.Lists)),
            (NoOptions _, TraktClient client, PluginServices _) => new WatchlistSink(client));
    }

    private static void DescribeFiles(PluginBuilder plugin)
    {
        plugin.Source(
            new ComponentInfo
            {
                Id = "trakt.export",
                Summary = "Plays, ratings and lists from the files that Trakt exports: the zip, or one JSON file of it",
                Kinds = TraktSchemes.Kinds,

                // A file of ratings says nothing of plays, and the other way round.
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Placement),
                    Marks with { Absence = false }, FacetInfo.Reads(Facets.Watches) with { Absence = false }, FacetInfo.Reads(Facets.Lists) with { Absence = false },
                ],
                MainOption = "file",
            },
            (ExportOptions options, PluginServices services) => new ExportSource(options, services));
        plugin.Format(
            new ComponentInfo { Id = "trakt.json", Summary = "Plays, ratings or the watchlist in the form of Trakt's exports", Kinds = TraktSchemes.Kinds },
            (JsonOptions options, PluginServices _) => new JsonFormat(options));
        plugin.Format(
            new ComponentInfo { Id = "trakt.csv", Summary = "Plays, ratings or the watchlist by IMDb id, as import tools for Trakt read them", Kinds = TraktSchemes.Kinds },
            (CsvOptions options, PluginServices _) => new CsvFormat(options));
    }

    private static ComponentInfo Source(string id, string summary, IReadOnlyList<string> kinds, FacetInfo facet)
        => new() { Id = id, Summary = summary, Kinds = kinds, Facets = [FacetInfo.Reads(Facets.Ids), facet, FacetInfo.Reads(Facets.Placement)] };

    private static ComponentInfo Sink(string id, string summary, IReadOnlyList<string> kinds, FacetInfo facet)
        => new() { Id = id, Summary = summary, Kinds = kinds, Facets = [facet], CurrentFrom = id, Batch = Batch.Size };
}
