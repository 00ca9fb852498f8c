namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>A plugin whose processor does all that processors do, with one thing wrong if a flaw is named.</summary>
internal sealed class StampPlugin(string flaw) : IPlugin
{
    public StampPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("stamp", "Stamp", "Marks of films")
        .Service("stamp", new ServicePolicy { Address = new Uri("https://stamp.test/") })
        .Processor(
            new ComponentInfo { Id = "stamp.marks", Summary = "Adds a mark to films and drops twins", Facets = [FacetInfo.Reads(Facets.Tags), FacetInfo.Reads(Facets.Ids)] },
            (StampOptions options, PluginServices services) => new StampProcessor(options, services, flaw));
}
