using MediaBridge.Plugins.Imdb.Formats;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>What reads and writes IMDb's files.</summary>
internal static class CsvRegistration
{
    public static void AddCsv(this PluginBuilder plugin) => plugin
        .Source(
            Info("imdb.csv.ratings", "Ratings in files that IMDb exported", FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }),
            (CsvOptions options, PluginServices services) => new CsvSource(CsvTarget.Ratings, options.Path, null, services))
        .Source(
            Info("imdb.csv.watchlist", "The watchlist in a file that IMDb exported", FacetInfo.Reads(Facets.Lists)),
            (CsvOptions options, PluginServices services) => new CsvSource(CsvTarget.Watchlist, options.Path, null, services))
        .Source(
            Info("imdb.csv.lists", "Lists in files that IMDb exported", FacetInfo.Reads(Facets.Lists)),
            (CsvListsOptions options, PluginServices services) => new CsvSource(CsvTarget.Lists, options.Path, options.List, services))
        .Source(
            Info("imdb.csv.checkins", "Check-ins in a file that IMDb exported, as plays", FacetInfo.Reads(Facets.Watches)),
            (CsvOptions options, PluginServices services) => new CsvSource(CsvTarget.CheckIns, options.Path, null, services))
        .Format(
            "imdb.csv",
            "A file in the form of IMDb's exports, which Simkl, Trakt, Criticker, iCheckMovies and others read",
            (ImdbCsvOptions options, PluginServices _) => new ImdbCsvFormat(options));

    private static ComponentInfo Info(string id, string summary, FacetInfo facet) => new()
    {
        Id = id,
        Summary = summary,
        Kinds = TitleTypes.Kinds,
        Facets = [facet, FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.People), FacetInfo.Reads(Facets.Placement)],
        MainOption = "path",
    };
}
