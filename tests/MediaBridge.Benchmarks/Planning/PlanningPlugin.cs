using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Planning;

/// <summary>A plugin whose sink plans a change for each item and does nothing when it is applied: what is left is the engine's own work, plan and journal.</summary>
public sealed class PlanningPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("planning", "Planning", "A target that takes every change and keeps none");
        plugin.Sink(
            new ComponentInfo { Id = "planning.write", Summary = "Plans a change for each item", Repeatable = true, Facets = [FacetInfo.Full(Facets.Ratings)] },
            (PlanningOptions _, PluginServices _) => new PlanningSink());
    }
}
