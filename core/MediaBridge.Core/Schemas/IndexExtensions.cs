using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Schemas;

/// <summary>Lists components.</summary>
internal static class IndexExtensions
{
    /// <summary>The components of a kind, in order of id.</summary>
    public static IEnumerable<ManifestComponent> Components(this ComponentKind kind, IComponentIndex index)
        => index.Ids(kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => index.Find(kind, id)).OfType<ManifestComponent>();
}
