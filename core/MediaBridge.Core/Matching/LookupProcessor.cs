using System.Runtime.CompilerServices;
using MediaBridge.Core.Http;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>The <c>lookup</c> step: gets an item by one of its ids and takes facets over.</summary>
/// <param name="step">The step.</param>
/// <param name="lookup">Who is asked.</param>
/// <param name="queues">Whether items go on, and wait, when there is no connection.</param>
internal sealed class LookupProcessor(ProcessStep step, ILookup lookup, bool queues = false) : IProcessor, IGoneIds
{
    /// <summary>Whether items go on without what this step lacks when its service fails so.</summary>
    public static bool PassesOver(ProcessStep step, ErrorKind kind)
        => string.Equals(step.IfDown, "pass", StringComparison.Ordinal) && ItemAtHand.IsForNow(kind);

    /// <inheritdoc/>
    public bool Replaces(ExternalId gone) => false;

    public IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken)
        => ProcessAsync(item, request, new HashSet<ExternalId>(), cancellationToken);

    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, ISet<ExternalId> gone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = new LookupRequest { Facets = step.Facets.Count == 0 ? null : step.Facets, Item = item };
        var remarks = new List<string>();
        var isAnswered = true;
        foreach (var (id, isParent) in Ids(item))
        {
            var (found, error) = await TryAsync(id, wanted, cancellationToken);
            isAnswered &= error is null or { Kind: ErrorKind.NotFound };
            if (error is { Kind: not ErrorKind.NotFound } && !PassesOver(step, error.Kind))
            {
                break;
            }

            if (found is not null && (!isParent || string.Equals(found.Kind, item.Kind, StringComparison.Ordinal)))
            {
                ItemAtHand.Now?.Found(step.Id, isParent ? FoundWays.Series : FoundWays.Id);
                yield return Remarked(Merge(item, await SeveralEpisodes.JoinAsync(item, found, (part, parent) => TryAsync(parent, wanted with { Item = part }, cancellationToken))), remarks);
                yield break;
            }

            if (error is { Kind: ErrorKind.NotFound })
            {
                // An id of the service's own that is gone: another of the item may do, a match step may find a new one, and people should know.
                gone.Add(id);
                remarks.Add(error.Message);
            }
            else if (error is not null)
            {
                // The next step may know the same: the item goes on, and says what it lacks.
                remarks.Add($"{step.Component} could not be asked: {error.Message}");
                break;
            }
        }

        if (isAnswered)
        {
            ItemAtHand.Now?.Found(step.Id, FoundWays.None);
        }

        yield return Remarked(item, remarks);
    }

    private static MediaItem Remarked(MediaItem item, List<string> remarks)
        => remarks.Count == 0 ? item : item with { Provenance = (item.Provenance ?? new Provenance()) with { Remarks = [.. (item.Provenance?.Remarks ?? []).Union(remarks, StringComparer.Ordinal)] } };

    /// <summary>The item's own ids, and then those of what it is a part of: a service may find an episode by its series and numbers.</summary>
    private static IEnumerable<(ExternalId Id, bool IsParent)> Ids(MediaItem item)
        => item.Ids.Select(id => (id, false)).Concat(item is { Kind: ItemKinds.Episode or ItemKinds.Season, Placement: { } placement } ? placement.ParentIds.Select(id => (id, true)) : []);

    private async Task<(MediaItem? Found, PluginError? Error)> TryAsync(ExternalId id, LookupRequest wanted, CancellationToken cancellationToken)
    {
        try
        {
            return (await lookup.GetAsync(id, wanted, cancellationToken), null);
        }
        catch (PluginException e) when (queues && (string.Equals(e.Error.Code, HttpErrorCodes.Offline, StringComparison.Ordinal) || !PassesOver(step, e.Error.Kind)) && ItemAtHand.Wait(step, e))
        {
            return (null, e.Error);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound || PassesOver(step, e.Error.Kind))
        {
            return (null, e.Error);
        }
    }

    private MediaItem Merge(MediaItem item, MediaItem all)
    {
        var found = Only(all);
        var isReplace = string.Equals(step.Merge, FieldMerge.Replace, StringComparison.Ordinal);
        var merged = isReplace
            ? ItemFacets.Join(found, item) with { Ids = ItemFacets.Join(item, found).Ids, Kind = item.Kind, Provenance = item.Provenance, Ratings = MergeFields.Ratings(found.Ratings, item.Ratings) }
            : ItemFacets.Join(item, found) with { Provenance = item.Provenance, People = item.People is { Count: > 0 } ? item.People : found.People ?? item.People, Ratings = MergeFields.Ratings(item.Ratings, found.Ratings) };
        return new FieldRules(step).Apply(item, all, merged, isReplace);
    }

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
