namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>A plugin whose sink does all that sinks can do, with one thing wrong if a flaw is named.</summary>
internal sealed class DepotPlugin(string flaw) : IPlugin
{
    public DepotPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin)
    {
        FacetInfo[] facets = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Full(Facets.Watches), FacetInfo.Full(Facets.Lists), FacetInfo.Reads(Facets.Tags)];
        plugin
            .Info("depot", "Depot", "Marks, uploads and cards")
            .Service("depot")
            .Connection("depot", (DepotConnection o, PluginServices s) => new DepotClient(o, s))
            .Source(new ComponentInfo { Id = "depot.held", Summary = "What the account holds", Facets = facets }, (DepotOptions _, DepotClient c, PluginServices _) => new DepotSource(c))
            .Sink(
                new ComponentInfo { Id = "depot.all", Summary = "Marks, uploads and cards", Facets = facets, CurrentFrom = "depot.held", NeedsAll = true },
                (DepotOptions o, DepotClient c, PluginServices s) => new DepotSink(o, c, s, flaw))
            .Sink(
                new ComponentInfo { Id = "depot.marks", Summary = "Marks", Facets = facets, CurrentFrom = "depot.held", Batch = 2 },
                (DepotOptions _, DepotClient c, PluginServices _) => new DepotMarksSink(c))
            .Sink(
                new ComponentInfo { Id = "depot.cards", Summary = "Cards", Repeatable = true },
                (DepotOptions o, PluginServices s) => new DepotCardsSink(new DepotCards(o, s), s));
    }
}
