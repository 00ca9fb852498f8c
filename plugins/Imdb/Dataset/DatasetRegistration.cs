using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>What works on IMDb's public data sets.</summary>
internal static class DatasetRegistration
{
    public static void AddDataset(this PluginBuilder plugin) => plugin
        .Service(DatasetClient.Service, new ServicePolicy { Address = new Uri("https://datasets.imdbws.com/"), OnePaceForAll = true })
        .Connection(DatasetClient.Service, (DatasetOptions options, PluginServices services) => new DatasetClient(options, services))
        .Matcher(
            new ComponentInfo
            {
                Id = DatasetClient.Service,
                Summary = "Finds titles, and looks them up, in IMDb's public data sets on this machine: thousands a second, without the network",
                Kinds = TitleTypes.Kinds,
                Facets =
                [
                    FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.People), FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten },
                ],
            },
            (NoOptions _, DatasetClient client, PluginServices _) => new DatasetMatcher(client));
}
