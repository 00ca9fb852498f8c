using System.Runtime.CompilerServices;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>The <c>lookup</c> step: gets an item by one of its ids and takes facets over.</summary>
internal sealed class LookupProcessor(ProcessStep step, ILookup lookup) : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = new LookupRequest { Facets = step.Facets.Count == 0 ? null : step.Facets };
        foreach (var id in item.Ids)
        {
            if (await lookup.GetAsync(id, wanted, cancellationToken) is { } found)
            {
                yield return Merge(item, Only(found));
                yield break;
            }
        }

        yield return item;
    }

    private MediaItem Merge(MediaItem item, MediaItem found)
        => string.Equals(step.Merge, "replace", StringComparison.Ordinal)
            ? ItemFacets.Join(found, item) with { Ids = ItemFacets.Join(item, found).Ids, Kind = item.Kind, Provenance = item.Provenance }
            : ItemFacets.Join(item, found) with { Provenance = item.Provenance };

    /// <summary>What was found, without the facets that nobody asked for.</summary>
    private MediaItem Only(MediaItem found)
    {
        if (step.Facets.Count == 0)
        {
            return found;
        }

        bool Wants(string facet) => step.Facets.Contains(facet, StringComparer.Ordinal);
        return new MediaItem
        {
            Kind = found.Kind,
            Ids = Wants(Facets.Ids) ? found.Ids : [],
            Placement = Wants(Facets.Placement) ? found.Placement : null,
            Description = Wants(Facets.Description) ? found.Description : null,
            People = Wants(Facets.People) ? found.People : null,
            Ratings = Wants(Facets.Ratings) ? found.Ratings : null,
            Artwork = Wants(Facets.Artwork) ? found.Artwork : null,
            Versions = Wants(Facets.Versions) ? found.Versions : null,
            Chapters = Wants(Facets.Chapters) ? found.Chapters : null,
            Subtitles = Wants(Facets.Subtitles) ? found.Subtitles : null,
            Release = Wants(Facets.Release) ? found.Release : null,
            Generation = Wants(Facets.Generation) ? found.Generation : null,
        };
    }
}
