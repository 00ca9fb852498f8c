using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Compares what Describe says now with what it said when the manifest was written.</summary>
internal static class ManifestDifference
{
    /// <summary>What differs first; null when both say the same.</summary>
    /// <param name="written">The manifest file.</param>
    /// <param name="described">What Describe says in this process.</param>
    public static string? Find(PluginManifest written, PluginManifest described)
    {
        if (!string.Equals(written.Id, described.Id, StringComparison.Ordinal))
        {
            return $"the id ('{written.Id}' and '{described.Id}')";
        }

        return First(written.Connections.Select(c => c.Service), described.Connections.Select(c => c.Service), "connection")
            ?? First(written.Components.Select(NameOf), described.Components.Select(NameOf), "component")
            ?? Content(written, described);
    }

    private static string? First(IEnumerable<string> written, IEnumerable<string> described, string word)
    {
        var both = written.Zip(described).FirstOrDefault(p => !string.Equals(p.First, p.Second, StringComparison.Ordinal));
        if (both.First is not null)
        {
            return $"{word} '{both.First}' against '{both.Second}'";
        }

        var (a, b) = (written.Count(), described.Count());
        return a == b ? null : $"the number of {word}s ({a} and {b})";
    }

    /// <summary>Facets, options and the rest; another minor of the SDK may word them otherwise, so they are compared only within one version.</summary>
    private static string? Content(PluginManifest written, PluginManifest described)
    {
        if (!string.Equals(written.SdkVersion, described.SdkVersion, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (a, b) in written.Components.Zip(described.Components))
        {
            if (!Same(a, b))
            {
                return $"what it says of component '{a.Info.Id}'";
            }
        }

        foreach (var (a, b) in written.Connections.Zip(described.Connections))
        {
            if (!JsonNode.DeepEquals(a.Options, b.Options) || !a.Abilities.SequenceEqual(b.Abilities, StringComparer.Ordinal))
            {
                return $"what it says of connection '{a.Service}'";
            }
        }

        return null;
    }

    private static bool Same(ManifestComponent a, ManifestComponent b)
        => b.Info == (a.Info with { Kinds = b.Info.Kinds, Facets = b.Info.Facets }) // records compare their lists by reference
            && a.Info.Kinds.SequenceEqual(b.Info.Kinds, StringComparer.Ordinal)
            && a.Info.Facets.SequenceEqual(b.Info.Facets)
            && string.Equals(a.Service, b.Service, StringComparison.Ordinal)
            && a.Abilities.SequenceEqual(b.Abilities, StringComparer.Ordinal)
            && JsonNode.DeepEquals(a.Options, b.Options);

    private static string NameOf(ManifestComponent component) => $"{component.Kind.ToString().ToLowerInvariant()} {component.Info.Id}";
}
