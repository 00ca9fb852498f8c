using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Asks a matcher and judges its candidates; decides nothing for a person and stores nothing.</summary>
internal sealed class MatchFinder(IMatcher matcher, string id, string? scheme, MatchRules rules)
{
    private const int MostKept = 20;
    private readonly MatchScorer _scorer = new(rules);

    /// <summary>The scheme under which decisions are kept.</summary>
    public string Scheme => scheme ?? id;

    /// <summary>Whether an id is one of those that are wanted.</summary>
    public bool IsWanted(ExternalId found) => scheme is null || SchemeTree.IsOf(found, scheme);

    /// <summary>What the matcher finds for an item; <see cref="EngineDecision.Chosen"/> is the best if its recommendation is at least that which is accepted.</summary>
    public async Task<EngineDecision> FindAsync(MediaItem item, Recommendation accept, CancellationToken cancellationToken)
    {
        var candidates = await matcher.FindAsync(item, new MatchRequest { Scheme = scheme }, cancellationToken);
        var ranked = _scorer.Rank(item, candidates.Where(c => IsWanted(c.Id)));
        var (best, second) = (ranked.Count > 0 ? ranked[0].Confidence : 0, ranked.Count > 1 ? ranked[1].Confidence : 0);
        var recommendation = rules.Judge(best, second);
        return new EngineDecision
        {
            Matcher = id,
            Chosen = recommendation >= accept && recommendation != Recommendation.None ? ranked[0].Candidate.Id : (ExternalId?)null,
            Confidence = best,
            Gap = Math.Round(best - second, 4),
            Recommendation = recommendation,
            Candidates = [.. ranked.Take(MostKept).Select(RankedCandidate.Of)],
        };
    }
}
