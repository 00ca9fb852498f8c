using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>The <c>match</c> step, in order: a person's decision, an id that the item has, a stored match, and the matcher's candidates, accepted by confidence and by the gap to the second. Episodes and seasons are matched through their series.</summary>
internal sealed class MatchProcessor(ProcessStep step, MatchFinder finder, MatchStore store, long run, string? pipeline, bool queues = false) : IProcessor, IGoneIds
{
    private readonly Recommendation _accept = AcceptOf(step);
    private readonly SeriesMatches _series = new(finder, store, AcceptOf(step), step.Otherwise is not ("pass" or "drop"), run, pipeline);

    /// <inheritdoc/>
    public bool Replaces(ExternalId gone) => finder.IsWanted(gone);

    public IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken)
        => ProcessAsync(item, request, new HashSet<ExternalId>(), cancellationToken);

    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, ISet<ExternalId> gone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = store.Find(finder.Scheme, item);
        if (known?.Person is { } person)
        {
            await store.UseAsync(known, run, cancellationToken);
            Found(person.Verdict == MatchVerdict.Match ? FoundWays.Person : FoundWays.None);
            Tell(item, person.Verdict == MatchVerdict.Match ? person.Id : null);
            if (Decided(item, person, request) is { } decided)
            {
                yield return decided;
            }

            yield break;
        }

        if (step.Scheme is not null && item.Ids.FirstOrDefault(id => finder.IsWanted(id) && !gone.Contains(id)) is { IsEmpty: false } own)
        {
            Found(FoundWays.Id);
            if (item.Kind is ItemKinds.Series)
            {
                await _series.KeepAsync(item, own, known, cancellationToken);
            }

            yield return item;
            yield break;
        }

        if (known?.Engine is { Chosen: { } stored } && !gone.Contains(stored) && known.Engine.Recommendation >= _accept)
        {
            await store.UseAsync(known, run, cancellationToken);
            Found(FoundWays.Stored);
            Tell(item, stored);
            yield return With(Living(item, gone), stored);
            yield break;
        }

        if (SeriesMatches.Of(item) is { } series && !(step.Scheme is not null && series.Ids.Any(finder.IsWanted)))
        {
            if (await TryAsync(async () => (Id: await _series.FindAsync(series, cancellationToken), IsKnown: true)) is not { IsKnown: true } of)
            {
                yield return item;
                yield break;
            }

            item = of.Id is { } parent ? item with { Placement = item.Placement! with { ParentIds = [.. item.Placement.ParentIds, parent] } } : item;

            // Its numbers find it by its series. An item that other services know by an id is asked for itself as well.
            if (item.Ids.Count <= 1 && (of.Id is null || IsPlaced(item)))
            {
                Found(of.Id is null ? FoundWays.None : FoundWays.Series);
                if (of.Id is not null || Unmatched(item, request, $"its series, {(series.Title.Length > 0 ? series : series.Ids[0])}, is not matched"))
                {
                    yield return item;
                }

                yield break;
            }
        }

        if (await TryAsync(() => finder.FindAsync(item, _accept, cancellationToken)) is not { } found)
        {
            yield return item;
            yield break;
        }

        var dead = found.Chosen is { } same && gone.Contains(same) ? same : (ExternalId?)null;
        found = dead is null ? found : found with { Chosen = null };
        var held = found.Chosen is null && step.Otherwise is not ("pass" or "drop");
        await store.KeepAsync(finder.Scheme, item, found with { IsHeld = held }, run, pipeline, cancellationToken);
        Found(found.Chosen is null ? FoundWays.None : found.Candidates[0].Parts.Any(p => p.Signal is MatchScorer.SharedId) ? FoundWays.Id : FoundWays.Search);
        Tell(item, found.Chosen);
        if (found.Chosen is { } chosen)
        {
            yield return With(Living(item, gone), chosen);
        }
        else if (Unmatched(item, request, dead is null ? Describe(found) : $"what was found, {dead}, is gone at its service"))
        {
            yield return item;
        }
    }

    private static Recommendation AcceptOf(ProcessStep step) => string.Equals(step.Accept, "medium", StringComparison.Ordinal) ? Recommendation.Medium : Recommendation.Strong;

    /// <summary>By numbers in its season, by a number over all of them, or by its date.</summary>
    private static bool IsPlaced(MediaItem item) => item.Placement is { } place
        && (item.Kind is ItemKinds.Season ? place.Season is not null : (place.Season is not null && place.Number is not null) || place.Absolute is not null || place.AirDate is not null);

    private void Found(string way) => ItemAtHand.Now?.Found(step.Id, way);

    /// <summary>What was found; null if there is no connection to find it by, or the step waits for its service, and the item goes on without until there is one.</summary>
    private async Task<T?> TryAsync<T>(Func<Task<T>> find)
    {
        try
        {
            return await find();
        }
        catch (PluginException e) when (queues && ItemAtHand.Wait(step, e))
        {
            return default;
        }
    }

    private void Tell(MediaItem item, ExternalId? id)
    {
        if (item.Kind is ItemKinds.Series)
        {
            _series.Tell(item, id);
        }
    }

    private static MediaItem With(MediaItem item, ExternalId id) => item.Ids.Contains(id) ? item : item with { Ids = [.. item.Ids, id] };

    /// <summary>Without the wanted ids that are gone; the source's own, the first, stays: the item is found by it.</summary>
    private MediaItem Living(MediaItem item, ISet<ExternalId> gone)
        => gone.Count == 0 ? item : item with { Ids = [.. item.Ids.Where((id, i) => i == 0 || !finder.IsWanted(id) || !gone.Contains(id))] };

    private static string Describe(EngineDecision found)
        => found.Candidates.Count == 0
            ? "no candidate was found"
            : string.Create(CultureInfo.InvariantCulture, $"the best candidate, {found.Candidates[0].Item} ({found.Candidates[0].Id}), has confidence {found.Confidence:0.00}{Second(found)}");

    private static string Second(EngineDecision found)
        => found.Candidates.Count < 2 ? "" : string.Create(CultureInfo.InvariantCulture, $", the second, {found.Candidates[1].Item} ({found.Candidates[1].Id}), {found.Candidates[1].Confidence:0.00}");

    /// <summary>What a person decided; null if the item does not go on.</summary>
    private MediaItem? Decided(MediaItem item, PersonDecision person, ProcessRequest request)
    {
        switch (person.Verdict)
        {
            case MatchVerdict.Match when person.Id is { } id:
                return With(Without(item, id), id);
            case MatchVerdict.Later:
                return Unmatched(item, request, $"{person.Who} put the decision off") ? item : null;
            default:
                if (string.Equals(step.Otherwise, "drop", StringComparison.Ordinal))
                {
                    request.Reject(item, $"not matched: {person.Who} decided that there is none");
                    return null;
                }

                return Without(item, null);
        }
    }

    /// <summary>Without ids that a person's decision replaces; the source's own, the first, stays: the item is found by it.</summary>
    private MediaItem Without(MediaItem item, ExternalId? decided)
    {
        var rest = item.Ids.Where((id, i) => i == 0 || id == decided || step.Scheme is null || !finder.IsWanted(id)).ToList();
        return rest.Count == item.Ids.Count ? item : item with { Ids = rest };
    }

    /// <summary>Whether an item without a match goes on.</summary>
    private bool Unmatched(MediaItem item, ProcessRequest request, string why)
    {
        switch (step.Otherwise)
        {
            case "pass":
                return true;
            case "drop":
                request.Reject(item, $"not matched: {why}");
                return false;
            default:
                throw new PluginException(ErrorKind.InteractionNeeded, $"{item} needs a decision: {why}.", "`mediabridge matches review` shows the candidates and asks.");
        }
    }
}
