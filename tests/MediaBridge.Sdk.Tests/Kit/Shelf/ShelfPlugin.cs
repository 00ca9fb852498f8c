namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>A plugin whose source can do all that a source can, with one thing wrong if a flaw is named.</summary>
internal sealed class ShelfPlugin(string flaw) : IPlugin
{
    public ShelfPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("shelf", "Shelf", "Films of a shelf")
        .Service("shelf", new ServicePolicy { Address = new Uri("https://shelf.test/api/") })
        .Connection("shelf", (ShelfConnection o, PluginServices s) => new ShelfClient(o, s))
        .Source(
            new ComponentInfo
            {
                Id = "shelf.films",
                Summary = "Films of a shelf",
                Kinds = [ItemKinds.Movie],
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Ratings),
                    FacetInfo.Reads(Facets.Watches),
                    FacetInfo.Reads(Facets.Versions),
                    .. flaw == "declares too much" ? [FacetInfo.Reads(Facets.People)] : Array.Empty<FacetInfo>(),
                ],
                Incremental = flaw != "not declared incremental",
            },
            (ShelfFilter _, ShelfClient client, PluginServices services) => new ShelfSource(client, services, flaw));
}
