using MediaBridge.Plugins.JustWatch.Matchers;
using MediaBridge.Plugins.JustWatch.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.JustWatch;

/// <summary>JustWatch: ids of titles elsewhere, where they can be seen, and the watchlist of an account.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("justwatch", "JustWatch", "Tells where films and series can be seen, finds their ids at IMDb and TMDB, and reads the watchlist");
        plugin.Service(JustWatchClient.Service, new ServicePolicy { Address = new Uri("https://apis.justwatch.com/"), RequestsPerSecond = 4, Burst = 4, Concurrency = 2, OnePaceForAll = true });
        plugin.Connection(JustWatchClient.Service, (JustWatchOptions options, PluginServices services) => new JustWatchClient(options, services));
        FacetInfo[] told = [FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Ratings), FacetInfo.Reads(Facets.Artwork)];
        plugin.Matcher(
            new ComponentInfo
            {
                Id = "justwatch",
                Summary = "Finds titles with their ids at IMDb and TMDB; tells where they can be seen, by country (in the extra justwatch.offers)",
                Kinds = [ItemKinds.Movie, ItemKinds.Series],
                Facets = told,
                Experimental = true,
            },
            (DetailOptions options, JustWatchClient client, PluginServices services) => new JustWatchMatcher(options, client, services.Titles));
        plugin.Source(
            new ComponentInfo
            {
                Id = "justwatch.watchlist",
                Summary = "Films and series on the account's watchlist, by an interface that is not documented",
                Kinds = [ItemKinds.Movie, ItemKinds.Series],
                Facets = [FacetInfo.Reads(Facets.Lists), .. told],
                Experimental = true,
            },
            (NoOptions _, JustWatchClient client, PluginServices _) => new WatchlistSource(client));
    }
}
