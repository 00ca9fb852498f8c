namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>A plugin whose matcher does all that matchers do, with one thing wrong if a flaw is named.</summary>
internal sealed class CatalogPlugin(string flaw) : IPlugin
{
    public CatalogPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("catalog", "Catalog", "Films of a catalogue")
        .Service("catalog", new ServicePolicy { Address = new Uri("https://catalog.test/") })
        .Connection("catalog", (CatalogConnection o, PluginServices s) => new CatalogClient(o, s))
        .Matcher(
            new ComponentInfo { Id = "catalog.match", Summary = "Finds films", Facets = [FacetInfo.Reads(Facets.Description), FacetInfo.Reads(Facets.People), FacetInfo.Reads(Facets.Ids)] },
            (CatalogOptions _, CatalogClient client, PluginServices services) => new CatalogMatcher(client, services, flaw));
}
