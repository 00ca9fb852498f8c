using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Plugins.Imdb.Sinks;
using MediaBridge.Plugins.Imdb.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>What works on an account.</summary>
internal static class AccountRegistration
{
    /// <summary>How many titles a watchlist takes, as IMDb enforces it.</summary>
    private const int WatchlistLimit = 10_000;

    public static void AddAccount(this PluginBuilder plugin) => plugin
        .Service(Plugin.Service, new ServicePolicy
        {
            Address = new Uri("https://www.imdb.com/"),
            RequestsPerSecond = 5,
            WritesPerSecond = 2,
            Concurrency = 4,
        })
        .Connection(Plugin.Service, (ImdbOptions options, PluginServices services) => new ImdbClient(options, services))
        .Source(
            new ComponentInfo
            {
                Id = RatingsSource.Id,
                Summary = "All ratings of the account",
                Kinds = TitleTypes.Kinds,
                Facets = [FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Placement)],
            },
            (AccessOptions options, ImdbClient client, PluginServices services) => new RatingsSource(options, client, services))
        .Source(
            new ComponentInfo
            {
                Id = WatchlistSource.Id,
                Summary = "The account's watchlist",
                Kinds = TitleTypes.Kinds,
                Facets = [FacetInfo.Reads(Facets.Lists), FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.Placement)],
            },
            (AccessOptions options, ImdbClient client, PluginServices services) => new WatchlistSource(options, client, services))
        .Sink(
            new ComponentInfo
            {
                Id = RatingsSink.Id,
                Summary = "Rates titles, and reads each mark back",
                Kinds = TitleTypes.Kinds,
                Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }],
                CurrentFrom = RatingsSource.Id,
            },
            (AccessOptions options, ImdbClient client, PluginServices services) => new RatingsSink(options, client, services))
        .Sink(
            new ComponentInfo
            {
                Id = WatchlistSink.Id,
                Summary = "Puts titles on the watchlist, and takes them off",
                Kinds = TitleTypes.Kinds,
                Facets = [FacetInfo.Full(Facets.Lists) with { MaxItems = WatchlistLimit }],
                CurrentFrom = WatchlistSource.Id,
            },
            (WatchlistOptions options, ImdbClient client, PluginServices services) => new WatchlistSink(options, client, services));
}
