using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Plugins.Tvdb.Matchers;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb;

/// <summary>TheTVDB: series with their seasons and episodes in every order, and films.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("tvdb", "TheTVDB", "Finds and describes series, seasons, episodes and films at TheTVDB, in the order in which the files are numbered");

        // TheTVDB names no limit; this is far below what its own clients do.
        plugin.Service(TvdbClient.Service, new ServicePolicy { Address = new Uri("https://api4.thetvdb.com/v4/"), RequestsPerSecond = 10, Burst = 10, Concurrency = 6, OnePaceForAll = true });
        plugin.Connection(TvdbClient.Service, (TvdbOptions options, PluginServices services) => new TvdbClient(options, services));
        plugin.Ids(new IdInfo { Scheme = TvdbIds.SeasonScheme, Name = "TheTVDB", Kinds = [ItemKinds.Season], Digits = 1, Pages = ["thetvdb.com/dereferrer/season/{id}"] });
        plugin.Matcher(
            new ComponentInfo
            {
                Id = "tvdb",
                Summary = "Finds series and films by ids of IMDb and TMDB and by title and year, episodes by season and number, absolute number or date; tells what TheTVDB knows of them",
                Kinds = [ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode, ItemKinds.Movie],
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Description),
                    FacetInfo.Reads(Facets.People),
                    FacetInfo.Reads(Facets.Artwork),
                ],
            },
            (DetailOptions options, TvdbClient client, PluginServices services) => new TvdbMatcher(options, client, services));
    }
}
