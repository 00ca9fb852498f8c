using System.Collections.Concurrent;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Matches the series of episodes and seasons, once each: its parts are found by its id and their numbers, so that nobody searches for thousands of them.</summary>
/// <param name="finder">Asks the matcher.</param>
/// <param name="store">Decisions, under the ids of the series.</param>
/// <param name="accept">What is accepted.</param>
/// <param name="isHeld">Whether a series without a match waits for a person.</param>
/// <param name="run">The run.</param>
/// <param name="pipeline">Its pipeline.</param>
internal sealed class SeriesMatches(MatchFinder finder, MatchStore store, Recommendation accept, bool isHeld, long run, string? pipeline)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ExternalId?>>> _known = new(StringComparer.Ordinal);

    /// <summary>The series of a season or episode, as far as the item tells of it; null if it does not.</summary>
    public static MediaItem? Of(MediaItem part)
        => part is { Kind: ItemKinds.Episode or ItemKinds.Season, Placement: { } place } && (place.ParentIds.Count > 0 || place.ParentTitle is { Length: > 0 })
            ? new MediaItem { Kind = ItemKinds.Series, Title = place.ParentTitle ?? "", Year = place.ParentYear, Ids = place.ParentIds }
            : null;

    /// <summary>What was made of a series that came by itself; its parts ask no more.</summary>
    public void Tell(MediaItem series, ExternalId? id) => _known[Key(series)] = new Lazy<Task<ExternalId?>>(Task.FromResult(id));

    /// <summary>Keeps an id that a series has of its own, for parts that come in a later run without it.</summary>
    public async Task KeepAsync(MediaItem series, ExternalId id, MatchRecord? known, CancellationToken cancellationToken)
    {
        Tell(series, id);
        if (known is null || (known.Person is null && known.Engine?.Chosen != id))
        {
            var decision = new EngineDecision { Matcher = "id", Chosen = id, Confidence = 1, Gap = 1, Recommendation = Recommendation.Strong };
            await store.KeepAsync(finder.Scheme, series, decision, run, pipeline, cancellationToken);
        }
    }

    /// <summary>The id of a series: as decided, or as the matcher finds it; null if there is none.</summary>
    public async Task<ExternalId?> FindAsync(MediaItem series, CancellationToken cancellationToken)
    {
        var key = Key(series);
        var asked = _known.GetOrAdd(key, _ => new Lazy<Task<ExternalId?>>(() => AskAsync(series, cancellationToken)));
        try
        {
            return await asked.Value;
        }
        catch
        {
            // What failed for now may be asked again by the next part.
            _known.TryRemove(KeyValuePair.Create(key, asked));
            throw;
        }
    }

    private static string Key(MediaItem series) => MatchKeys.Of(series)[0];

    private async Task<ExternalId?> AskAsync(MediaItem series, CancellationToken cancellationToken)
    {
        var known = store.Find(finder.Scheme, series);
        if (known?.Person is { } person)
        {
            await store.UseAsync(known, run, cancellationToken);
            return person.Verdict == MatchVerdict.Match ? person.Id : null;
        }

        if (known?.Engine is { Chosen: { } stored } && known.Engine.Recommendation >= accept)
        {
            await store.UseAsync(known, run, cancellationToken);
            return stored;
        }

        if (string.IsNullOrWhiteSpace(series.Title) && series.Ids.Count == 0)
        {
            return null;
        }

        var found = await finder.FindAsync(series, accept, cancellationToken);
        await store.KeepAsync(finder.Scheme, series, found with { IsHeld = found.Chosen is null && isHeld }, run, pipeline, cancellationToken);
        return found.Chosen;
    }
}
