using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Killing;

/// <summary>A plugin whose sink writes a line to a ledger for each change: a write that happens twice shows.</summary>
public sealed class LedgerPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("ledger", "Ledger", "A target that counts its writes");
        plugin.Source(
            new ComponentInfo { Id = "ledger.read", Summary = "Reads the ledger back", Facets = [FacetInfo.Full(Facets.Ratings)] },
            (LedgerOptions o, PluginServices _) => new LedgerSource(o));
        plugin.Processor("ledger.touch", "Notes every item it sees", (LedgerOptions o, PluginServices _) => new TouchProcessor(o));
        plugin.Sink(
            new ComponentInfo { Id = "ledger.write", Summary = "Writes a line for each item", CurrentFrom = "ledger.read", Facets = [FacetInfo.Full(Facets.Ratings)] },
            (LedgerOptions o, PluginServices _) => new LedgerSink(o));
    }
}
