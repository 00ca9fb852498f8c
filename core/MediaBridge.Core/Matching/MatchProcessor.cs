using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>The <c>match</c> step: stored match, then the matcher's candidates scored; accepted by confidence and by the gap to the second.</summary>
internal sealed class MatchProcessor(ProcessStep step, IMatcher matcher, MatchScorer scorer, MatchStore store, bool remember) : IProcessor
{
    private const double Strong = 0.92;
    private const double Medium = 0.80;
    private const double StrongGap = 0.08;
    private const double MediumGap = 0.04;

    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (step.Scheme is { } wanted && item.Ids.Any(id => IsOf(id, wanted)))
        {
            yield return item;
            yield break;
        }

        var key = item.Ids.Count > 0 ? item.Ids[0].ToString() : $"{item.Kind}|{item.Title}|{item.Year}";
        var scheme = step.Scheme ?? step.Component;
        if (store.Find(scheme, key) is { } known)
        {
            yield return With(item, known);
            yield break;
        }

        var candidates = await matcher.FindAsync(item, new MatchRequest { Scheme = step.Scheme }, cancellationToken);
        var scores = candidates.Where(c => step.Scheme is null || IsOf(c.Id, step.Scheme)).Select(c => scorer.Score(item, c)).OrderByDescending(s => s.Confidence).ToList();
        if (Accepted(scores))
        {
            if (remember)
            {
                await store.StoreAsync(scheme, key, scores[0], step.Component, cancellationToken);
            }

            yield return With(item, scores[0].Candidate.Id);
            yield break;
        }

        if (Unmatched(item, request, scores))
        {
            yield return item;
        }
    }

    private static bool IsOf(ExternalId id, string scheme)
        => string.Equals(id.Scheme, scheme, StringComparison.Ordinal) || id.Scheme.StartsWith(scheme + ".", StringComparison.Ordinal);

    private static MediaItem With(MediaItem item, ExternalId id) => item.Ids.Contains(id) ? item : item with { Ids = [.. item.Ids, id] };

    private static string Describe(List<MatchScore> scores)
        => scores.Count == 0
            ? "no candidate was found"
            : string.Create(CultureInfo.InvariantCulture, $"the best candidate, {scores[0].Candidate.Item} ({scores[0].Candidate.Id}), has confidence {scores[0].Confidence:0.00}{Second(scores)}");

    private static string Second(List<MatchScore> scores)
        => scores.Count < 2 ? "" : string.Create(CultureInfo.InvariantCulture, $", the second, {scores[1].Candidate.Item} ({scores[1].Candidate.Id}), {scores[1].Confidence:0.00}");

    private bool Accepted(List<MatchScore> scores)
    {
        if (scores.Count == 0)
        {
            return false;
        }

        var medium = string.Equals(step.Accept, "medium", StringComparison.Ordinal);
        var gap = scores[0].Confidence - (scores.Count > 1 ? scores[1].Confidence : 0);
        return scores[0].Confidence >= (medium ? Medium : Strong) && gap >= (medium ? MediumGap : StrongGap);
    }

    /// <summary>Whether an item without a match goes on.</summary>
    private bool Unmatched(MediaItem item, ProcessRequest request, List<MatchScore> scores)
    {
        var why = Describe(scores);
        switch (step.Otherwise)
        {
            case "pass":
                return true;
            case "drop":
                request.Reject(item, $"not matched: {why}");
                return false;
            default:
                throw new PluginException(ErrorKind.InteractionNeeded, $"{item} needs a decision: {why}.");
        }
    }
}
