using MediaBridge.Plugins.Serializd.Sinks;
using MediaBridge.Plugins.Serializd.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd;

/// <summary>Serializd: the diary, watched seasons and the watchlist of an account, by the interface of the site's own pages.</summary>
public sealed class Plugin : IPlugin
{
    private static readonly string[] Diary = [ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode];
    private static readonly string[] Seasons = [ItemKinds.Season];
    private static readonly string[] Shows = [ItemKinds.Series, ItemKinds.Season];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("serializd", "Serializd", "Reads the diary, watched seasons and the watchlist of an account at Serializd, and marks and lists seasons");
        plugin.Service(SerializdClient.Service, new ServicePolicy
        {
            // Nobody documents a limit; a burst of requests is answered with 500.
            Address = new Uri("https://www.serializd.com/api/"),
            RequestsPerSecond = 5,
            Burst = 1,
            Concurrency = 1,
        });
        plugin.Connection(SerializdClient.Service, (NoOptions _, PluginServices services) => new SerializdClient(services));
        plugin.Source(
            new ComponentInfo
            {
                Id = "serializd.diary",
                Summary = "The diary: plays, marks and reviews of series, seasons and episodes",
                Kinds = Diary,
                Facets = [FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Reads(Facets.Note), FacetInfo.Reads(Facets.Placement)],
                Experimental = true,
            },
            (NoOptions _, SerializdClient client, PluginServices services) => new DiarySource(client, services));
        DescribeMarks(plugin);
    }

    private static void DescribeMarks(PluginBuilder plugin)
    {
        plugin.Source(
            new ComponentInfo { Id = "serializd.watched", Summary = "Seasons that are marked as watched; the site keeps no dates of them", Kinds = Seasons, Facets = [FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Placement)], Experimental = true },
            (NoOptions _, SerializdClient client, PluginServices _) => new SeasonsSource(client, ShowLists.Watched, ShowLists.AsWatched, isWhole: false));
        plugin.Sink(
            new ComponentInfo { Id = "serializd.watched", Summary = "Marks seasons as watched, and takes the mark off", Kinds = Seasons, Facets = [FacetInfo.Full(Facets.Watches) with { Backdate = false }], CurrentFrom = "serializd.watched", Repeatable = true, Experimental = true },
            (NoOptions _, SerializdClient client, PluginServices _) => new WatchedSink(client));
        plugin.Source(
            new ComponentInfo { Id = "serializd.watchlist", Summary = "Series on the watchlist, whichever of their seasons", Kinds = [ItemKinds.Series], Facets = [FacetInfo.Reads(Facets.Lists)], Experimental = true },
            (NoOptions _, SerializdClient client, PluginServices _) => new WatchlistSource(client));
        plugin.Source(
            new ComponentInfo { Id = "serializd.watchlist.seasons", Summary = "Seasons on the watchlist", Kinds = Seasons, Facets = [FacetInfo.Reads(Facets.Lists), FacetInfo.Reads(Facets.Placement)], Experimental = true },
            (NoOptions _, SerializdClient client, PluginServices _) => new SeasonsSource(client, ShowLists.Watchlist, ShowLists.AsListed, isWhole: true));
        plugin.Sink(
            new ComponentInfo { Id = "serializd.watchlist", Summary = "Puts seasons on the watchlist, of series all that were not watched, and takes them off it", Kinds = Shows, Facets = [FacetInfo.Full(Facets.Lists)], CurrentFrom = "serializd.watchlist.seasons", Repeatable = true, Experimental = true },
            (NoOptions _, SerializdClient client, PluginServices _) => new WatchlistSink(client));
    }
}
