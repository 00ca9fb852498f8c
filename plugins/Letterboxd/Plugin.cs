using MediaBridge.Plugins.Letterboxd.Csv;
using MediaBridge.Plugins.Letterboxd.Export;
using MediaBridge.Plugins.Letterboxd.Feed;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Plugins.Letterboxd.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd;

/// <summary>Letterboxd: its data export, public pages and feeds are read, and files for its import are written.</summary>
public sealed class Plugin : IPlugin
{
    internal const string Service = "letterboxd";

    private static readonly FacetInfo Marks = FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.FiveStars };

    private static readonly FacetInfo[] Told = [FacetInfo.Reads(Facets.Ids), Marks, FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Note), FacetInfo.Reads(Facets.Favourite)];

    private static readonly FacetInfo[] Logged = [Marks, FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Tags), FacetInfo.Reads(Facets.Note)];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("letterboxd", "Letterboxd", "Reads the data export, public pages and feeds of Letterboxd, and writes files for its import")
        .Ids(new IdInfo { Scheme = FilmIds.Short, Name = "Letterboxd", Kinds = [ItemKinds.Movie], Digits = 0, Pages = ["boxd.it/{id}"] })
        .Service(Service, new ServicePolicy
        {
            // The site counts by address and locks out whoever hurries.
            Address = new Uri("https://letterboxd.com/"),
            RequestsPerSecond = 0.5,
            Burst = 2,
            Concurrency = 1,
            OnePaceForAll = true,
        })
        .Connection(Service, (LetterboxdOptions options, PluginServices services) => new LetterboxdClient(options, services))
        .Source(
            new ComponentInfo
            {
                Id = ExportSource.Id,
                Summary = "Diary, ratings, reviews, likes, watchlist and lists of the data export, as one item for each film",
                Kinds = [ItemKinds.Movie],
                Facets = [.. Logged, FacetInfo.Reads(Facets.Favourite), FacetInfo.Reads(Facets.Lists)],
                MainOption = "path",
            },
            (ExportOptions options, PluginServices services) => new ExportSource(options, services))
        .Source(
            new ComponentInfo
            {
                Id = "letterboxd.csv",
                Summary = "Films in files that are in the form of Letterboxd's import",
                Kinds = [ItemKinds.Movie],
                Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.People), .. Logged],
                MainOption = "path",
            },
            (CsvOptions options, PluginServices services) => new CsvSource(options, services))
        .Source(
            new ComponentInfo { Id = FeedSource.Id, Summary = "The newest entries of a member's diary, about fifty, with ids of TMDB", Kinds = [ItemKinds.Movie, ItemKinds.Series], Facets = Told, Incremental = true, NewestOnly = true },
            (NoOptions _, LetterboxdClient client, PluginServices services) => new FeedSource(client, services))
        .Source(
            new ComponentInfo { Id = "letterboxd.rss.saved", Summary = "The newest entries of a member's diary, in a feed that was saved", Kinds = [ItemKinds.Movie, ItemKinds.Series], Facets = Told, NewestOnly = true, MainOption = "path" },
            (SavedFeedOptions options, PluginServices services) => new SavedFeedSource(options, services))
        .Source(
            new ComponentInfo { Id = "letterboxd.watchlist", Summary = "A member's watchlist, from its pages", Kinds = [ItemKinds.Movie], Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Lists)] },
            (NoOptions _, LetterboxdClient client, PluginServices services) => new GridSource("watchlist", "films of the watchlist", FilmItems.ToSee, client, services))
        .Source(
            new ComponentInfo { Id = "letterboxd.films", Summary = "The films that a member saw, with their marks, from their pages", Kinds = [ItemKinds.Movie], Facets = [FacetInfo.Reads(Facets.Ids), Marks, FacetInfo.Reads(Facets.Watches)] },
            (NoOptions _, LetterboxdClient client, PluginServices services) => new GridSource("films", "films that were seen", FilmItems.Seen, client, services))
        .Source(
            new ComponentInfo { Id = "letterboxd.lists", Summary = "Public lists, from their pages", Kinds = [ItemKinds.Movie], Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Lists)], MainOption = "only" },
            (ListsOptions options, LetterboxdClient client, PluginServices services) => new ListsSource(options, client, services))
        .Source(
            new ComponentInfo
            {
                Id = "letterboxd.pages",
                Summary = "Watchlists, lists and films that were seen, from pages that were saved in a browser",
                Kinds = [ItemKinds.Movie],
                Facets = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Lists), Marks, FacetInfo.Reads(Facets.Watches)],
                MainOption = "folder",
            },
            (SavedOptions options, PluginServices services) => new SavedSource(options, services))
        .Format(
            "letterboxd.csv",
            "Files for letterboxd.com/import: films that were seen or rated, in parts under 1 MB",
            (ImportOptions options, PluginServices _) => new ImportFormat(options))
        .Format(
            "letterboxd.watchlist.csv",
            "A file for the import of Letterboxd's watchlist",
            (WatchlistOptions options, PluginServices _) => new WatchlistFormat(options))
        .Format(
            "letterboxd.list.csv",
            "A file for each list, for the import of lists at Letterboxd",
            (ListOptions options, PluginServices _) => new ListFormat(options));
}
