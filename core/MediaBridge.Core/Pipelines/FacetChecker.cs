using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the facets that a lookup takes over.</summary>
internal static class FacetChecker
{
    /// <summary>The facets that an item has.</summary>
    public static readonly IReadOnlyList<string> WellKnown =
    [
        Facets.Ids, Facets.Placement, Facets.Description, Facets.People, Facets.Ratings, Facets.Watches, Facets.Progress, Facets.Favourite,
        Facets.Lists, Facets.Tags, Facets.Note, Facets.Artwork, Facets.Versions, Facets.Chapters, Facets.Subtitles, Facets.Release,
        Facets.Generation, Facets.Attachments,
    ];

    /// <summary>Facets that belong to a person.</summary>
    public static readonly IReadOnlyList<string> Personal =
    [
        Facets.Ratings, Facets.Watches, Facets.Progress, Facets.Favourite, Facets.Lists, Facets.Tags, Facets.Note,
    ];

    public static IReadOnlyList<string> Read(MapReader lookup, ManifestComponent? component, CheckScope scope)
    {
        List<string> known = [.. WellKnown.Union(component?.Info.Facets.Select(f => f.Facet) ?? [], StringComparer.Ordinal)];
        var facets = lookup.Texts("facets");
        foreach (var facet in facets.Where(f => !known.Contains(f.Value, StringComparer.Ordinal)))
        {
            scope.Add(facet.Start, lookup.At("facets"), ProblemCodes.UnknownFacet, $"There is no facet {ProblemCollector.Show(facet.Value)}.", Nearest.Hint(facet.Value, known));
        }

        return [.. facets.Select(f => f.Value).Distinct(StringComparer.Ordinal)];
    }
}
