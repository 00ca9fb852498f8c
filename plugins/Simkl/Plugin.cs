using MediaBridge.Plugins.Simkl.Files;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Plugins.Simkl.Sinks;
using MediaBridge.Plugins.Simkl.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl;

/// <summary>Simkl: ratings, plays and the watchlist of an account, and the site's files.</summary>
public sealed class Plugin : IPlugin
{
    private static readonly string[] Titles = [ItemKinds.Movie, ItemKinds.Series];
    private static readonly string[] All = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Episode];
    private static readonly string[] Played = [ItemKinds.Movie, ItemKinds.Episode];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("simkl", "Simkl", "Reads and writes ratings, plays and the watchlist of an account at Simkl, and the files of its backup and import");
        plugin.Ids(new IdInfo { Scheme = SimklIds.Movie, Name = "Simkl", Kinds = [ItemKinds.Movie], Pages = ["simkl.com/movies/{id}", "simkl.com/movies/{id}/*"] });
        plugin.Ids(new IdInfo { Scheme = SimklIds.Show, Name = "Simkl", Pages = ["simkl.com/tv/{id}", "simkl.com/tv/{id}/*", "simkl.com/anime/{id}", "simkl.com/anime/{id}/*"] });
        plugin.Service(SimklClient.Service, new ServicePolicy
        {
            // Ten reads a second and one write; an account is locked while it is written.
            Address = new Uri("https://api.simkl.com/"),
            RequestsPerSecond = 10,
            WritesPerSecond = 1,
            Burst = 5,
            Concurrency = 2,
            AttemptTimeout = TimeSpan.FromMinutes(2),
            TotalTimeout = TimeSpan.FromMinutes(8),
        });
        plugin.Connection(SimklClient.Service, (SimklOptions options, PluginServices services) => new SimklClient(options, services));
        DescribeAccount(plugin);
        DescribeFiles(plugin);
    }

    private static void DescribeAccount(PluginBuilder plugin)
    {
        plugin.Source(
            new ComponentInfo { Id = "simkl.ratings", Summary = "Films, series and anime that the account rated", Kinds = Titles, Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }], Incremental = true },
            (NoOptions _, SimklClient client, PluginServices _) => new LibrarySource(client, (row, bare) => RowItems.RatingOf(row) is { } mark ? [bare with { Ratings = [mark] }] : []));
        plugin.Source(
            new ComponentInfo { Id = "simkl.history", Summary = "Films and episodes that were watched, each with its last play", Kinds = All, Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Placement)], Incremental = true },
            (NoOptions _, SimklClient client, PluginServices _) => new LibrarySource(client, RowItems.Watched));
        plugin.Source(
            new ComponentInfo { Id = "simkl.watchlist", Summary = "Films, series and anime that the account plans to watch", Kinds = Titles, Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Lists)], Incremental = true },
            (NoOptions _, SimklClient client, PluginServices _) => new LibrarySource(client, (row, bare) => RowItems.PlannedOf(row) is { } entry ? [bare with { Lists = [entry] }] : []));
        plugin.Sink(
            new ComponentInfo { Id = "simkl.ratings", Summary = "Rates films, series and anime", Kinds = Titles, Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }], CurrentFrom = "simkl.ratings", Repeatable = true, Batch = LibrarySink.Most },
            (NoOptions _, SimklClient client, PluginServices _) => new RatingsSink(client));
        plugin.Sink(
            new ComponentInfo { Id = "simkl.history", Summary = "Marks films and episodes as watched", Kinds = Played, Facets = [FacetInfo.Full(Facets.Watches)], CurrentFrom = "simkl.history", Repeatable = true, Batch = LibrarySink.Most },
            (NoOptions _, SimklClient client, PluginServices _) => new HistorySink(client));
        plugin.Sink(
            new ComponentInfo { Id = "simkl.watchlist", Summary = "Puts films, series and anime on the list of what is to be watched, and takes them off it", Kinds = Titles, Facets = [FacetInfo.Full(Facets.Lists)], CurrentFrom = "simkl.watchlist", Repeatable = true, Batch = LibrarySink.Most },
            (NoOptions _, SimklClient client, PluginServices _) => new WatchlistSink(client));
    }

    private static void DescribeFiles(PluginBuilder plugin)
    {
        plugin.Source(
            new ComponentInfo
            {
                Id = "simkl.export",
                Summary = "Ratings, plays and the watchlist from a backup that the site made, JSON or CSV",
                Kinds = All,

                // The CSV has no episodes, and neither form must have all titles.
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten, Absence = false },
                    FacetInfo.Reads(Facets.Watches) with { Absence = false },
                    FacetInfo.Reads(Facets.Lists) with { Absence = false },
                    FacetInfo.Reads(Facets.Note) with { Absence = false },
                    FacetInfo.Reads(Facets.Placement),
                ],
                MainOption = "file",
            },
            (ExportOptions options, PluginServices services) => new ExportSource(options, services));
        plugin.Format(
            "simkl.csv",
            "A CSV file of films and series with marks, plays and the watchlist, for Simkl's import",
            (SimklCsvOptions options, PluginServices _) => new SimklCsvFormat(options));
        plugin.Format(
            "simkl.json",
            "A JSON file of films, series and episodes with marks, plays and the watchlist, as Simkl's backup has it and its import takes it",
            (SimklJsonOptions options, PluginServices _) => new SimklJsonFormat(options));
    }
}
