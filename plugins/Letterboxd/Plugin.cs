using MediaBridge.Plugins.Letterboxd.Csv;
using MediaBridge.Plugins.Letterboxd.Export;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd;

/// <summary>Letterboxd: its data export, public pages and feeds are read, and files for its import are written.</summary>
public sealed class Plugin : IPlugin
{
    internal const string Service = "letterboxd";

    private static readonly FacetInfo Marks = FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.FiveStars };

    private static readonly FacetInfo[] Logged = [Marks, FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Tags), FacetInfo.Reads(Facets.Note)];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("letterboxd", "Letterboxd", "Reads the data export, public pages and feeds of Letterboxd, and writes files for its import")
        .Ids(new IdInfo { Scheme = FilmIds.Short, Name = "Letterboxd", Kinds = [ItemKinds.Movie], Digits = 0, Pages = ["boxd.it/{id}"] })
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
