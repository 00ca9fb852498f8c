using MediaBridge.Plugins.Omdb.Matchers;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Omdb;

/// <summary>The Open Movie Database: titles and ratings by IMDb id, within its quota of the day.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("omdb", "OMDb", "Finds films and series at the Open Movie Database, with ratings of IMDb, Rotten Tomatoes and Metacritic");
        plugin.Service(OmdbClient.Service, new ServicePolicy { Address = new Uri("https://www.omdbapi.com/"), RequestsPerSecond = 5, Burst = 5, Concurrency = 4 });
        plugin.Connection(OmdbClient.Service, (OmdbOptions options, PluginServices services) => new OmdbClient(options, services));
        plugin.Matcher(
            new ComponentInfo
            {
                Id = "omdb",
                Summary = "Finds IMDb ids by title and year, and episodes by their numbers; tells what OMDb knows of an IMDb id",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Episode],
                Facets =
                [
                    FacetInfo.Reads(Facets.Description),
                    FacetInfo.Reads(Facets.People),
                    FacetInfo.Reads(Facets.Ratings),
                    FacetInfo.Reads(Facets.Artwork),
                ],
            },
            (DetailOptions options, OmdbClient client, PluginServices services) => new OmdbMatcher(options, client, services.Titles));
    }
}
