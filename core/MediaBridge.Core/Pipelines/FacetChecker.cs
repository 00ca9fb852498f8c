using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the facets that a lookup takes over.</summary>
internal static class FacetChecker
{
    public static IReadOnlyList<string> Read(MapReader lookup, ManifestComponent? component, CheckScope scope)
    {
        List<string> known = [.. WellKnown.Facets.Union(component?.Info.Facets.Select(f => f.Facet) ?? [], StringComparer.Ordinal)];
        var facets = lookup.Texts("facets");
        foreach (var facet in facets.Where(f => !known.Contains(f.Value, StringComparer.Ordinal)))
        {
            scope.Add(facet.Start, lookup.At("facets"), ProblemCodes.UnknownFacet, $"There is no facet {ProblemCollector.Show(facet.Value)}.", Nearest.Hint(facet.Value, known));
        }

        return [.. facets.Select(f => f.Value).Distinct(StringComparer.Ordinal)];
    }
}
