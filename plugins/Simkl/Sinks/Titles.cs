using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Films and series among what is desired.</summary>
internal static class Titles
{
    public static IAsyncEnumerable<DesiredItem> Only(PlanRequest request, string because) => request.Desired.Where(d =>
    {
        var fits = d.Item.Kind is ItemKinds.Movie or ItemKinds.Series;
        if (!fits)
        {
            request.Reject(d.Item, $"{because} a thing of kind {d.Item.Kind}");
        }

        return fits;
    });
}
