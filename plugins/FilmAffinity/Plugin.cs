using MediaBridge.Plugins.FilmAffinity.Export;
using MediaBridge.Plugins.FilmAffinity.Formats;
using MediaBridge.Plugins.FilmAffinity.Matchers;
using MediaBridge.Plugins.FilmAffinity.Sinks;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>FilmAffinity: ratings, lists and films, from its pages, from saved ones, and from its data export.</summary>
public sealed class Plugin : IPlugin
{
    internal const string Service = "filmaffinity";

    private static readonly string[] Works = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.MusicVideo];

    private static readonly FacetInfo[] OfPages =
    [
        FacetInfo.Reads(Facets.Description),
        FacetInfo.Reads(Facets.People),
        FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten },
        FacetInfo.Reads(Facets.Artwork),
    ];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("filmaffinity", "FilmAffinity", "Ratings, lists and films of FilmAffinity")
        .Service(Service, new ServicePolicy
        {
            // The site counts by address and locks out whoever hurries: a page every three seconds, one at a time.
            Address = new Uri("https://www.filmaffinity.com/"),
            RequestsPerSecond = 1.0 / 3,
            Burst = 1,
            Concurrency = 1,
            OnePaceForAll = true,
            AttemptTimeout = TimeSpan.FromMinutes(1),
            TotalTimeout = TimeSpan.FromMinutes(6),
            Retries = 3,
        })
        .Connection(Service, (FilmAffinityOptions options, PluginServices services) => new FilmAffinityClient(options, services))
        .Source(
            new ComponentInfo { Id = RatingsSource.Id, Summary = "Somebody's ratings, the newest first", Kinds = Works, Facets = OfPages, Incremental = true },
            (RatingsOptions options, FilmAffinityClient client, PluginServices services) => new RatingsSource(options, client, services))
        .Source(
            new ComponentInfo { Id = ListsSource.Id, Summary = "Somebody's public lists", Kinds = [.. Works, ListsSource.ListKind], Facets = [.. OfPages, FacetInfo.Reads(Facets.Lists)], MainOption = "only" },
            (ListsOptions options, FilmAffinityClient client, PluginServices services) => new ListsSource(options, client, services))
        .Source(
            new ComponentInfo { Id = WatchlistSource.Id, Summary = "The list on which somebody keeps what is to be seen, as the watchlist", Kinds = Works, Facets = [.. OfPages, FacetInfo.Reads(Facets.Lists)], MainOption = "list" },
            (WatchlistOptions options, FilmAffinityClient client, PluginServices _) => new WatchlistSource(options, client))
        .Source(
            new ComponentInfo { Id = PagesSource.Id, Summary = "Pages of ratings, lists and films that were saved in a browser", Kinds = Works, Facets = [.. OfPages, FacetInfo.Reads(Facets.Lists)], MainOption = "folder" },
            (PagesOptions options, PluginServices services) => new PagesSource(options, services))
        .Source(
            new ComponentInfo
            {
                Id = ExportSource.Id,
                Summary = "Ratings and lists of the data export that FilmAffinity sends on request",
                Kinds = [ItemKinds.Movie, ItemKinds.Series],
                Facets = [FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Reads(Facets.Lists)],
                MainOption = "path",
            },
            (ExportOptions options, PluginServices services) => new ExportSource(options, services))
        .Matcher(
            new ComponentInfo { Id = SearchMatcher.Id, Summary = "Finds films by title and year with the site's search", Kinds = Works, Facets = OfPages },
            (SearchOptions _, FilmAffinityClient client, PluginServices services) => new SearchMatcher(client, services))
        .Sink(
            new ComponentInfo
            {
                Id = RatingsSink.Id,
                Summary = "Sets the ratings of the account that is signed in, and reads each back",
                Kinds = Works,
                Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten, Backdate = false }],
                CurrentFrom = RatingsSource.Id,
            },
            (RatingsSinkOptions _, FilmAffinityClient client, PluginServices _) => new RatingsSink(client))
        .Format(BackupFormat.Id, "The files of FilmAffinity Backup: watched.csv, and one for each list", (BackupOptions options, PluginServices _) => new BackupFormat(options));
}
