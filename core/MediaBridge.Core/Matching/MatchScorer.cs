using MediaBridge.Core.Matching.Signals;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Scores candidates from evidence: a shared id settles it, the title carries most, another kind or number is a veto, and the year alone never lets a candidate pass.</summary>
internal sealed class MatchScorer(MatchRules rules)
{
    /// <summary>The signal of an id that item and candidate both have.</summary>
    public const string SharedId = "id";

    private const double Rejected = 0.45;
    private const double PressedSpan = 0.21;
    private static readonly ISignal[] Vetoes = [new KindSignal(), new PlaceSignal(PlaceSignal.Season, p => p.Season), new PlaceSignal(PlaceSignal.Number, p => p.Number)];
    private static readonly ISignal[] Others = [new YearSignal(), new DirectorSignal(), new RuntimeSignal(), new TypeSignal(), new CountrySignal()];
    private static readonly VotesSignal Votes = new();

    /// <summary>The candidates of an item, best first; each id once. Of those that fit alike, the better known stands first.</summary>
    public List<MatchScore> Rank(MediaItem item, IEnumerable<MatchCandidate> candidates)
    {
        var titles = new TitleSignal(item);
        var ranked = Ordered(candidates.Select(c => Score(item, titles, c)));
        var alike = ranked.FindAll(s => s.FitsAlike);
        if (alike.Exists(s => s.IsConfirmed) || !alike.Skip(1).Any(s => s.FitsTwice || !alike[0].FitsTwice))
        {
            return ranked;
        }

        // All of them: one that is held down alone would leave another far ahead.
        return Ordered(ranked.Select(s => s.FitsAlike && s.Confidence > rules.BelowStrong ? Held(s, alike) : s));
    }

    /// <summary>One of several works that titles and year fit, under whichever of their names, and nothing else tells apart: a remake, or films that are called alike.</summary>
    private MatchScore Held(MatchScore score, List<MatchScore> alike) => score with
    {
        Confidence = Math.Round(Pressed(score.Confidence, rules.BelowStrong), 4),
        Parts = [.. score.Parts, MatchLimits.OfRival(rules, alike.Find(s => !ReferenceEquals(s, score))!.Candidate.Item)],
    };

    private static List<MatchScore> Ordered(IEnumerable<MatchScore> scores) =>
    [
        .. scores
            .OrderByDescending(s => s.Confidence)
            .ThenByDescending(s => VotesSignal.Of(s.Candidate.Item) ?? 0)
            .ThenBy(s => s.Candidate.Id.ToString(), StringComparer.Ordinal)
            .DistinctBy(s => s.Candidate.Id),
    ];

    private MatchScore Score(MediaItem item, TitleSignal titles, MatchCandidate candidate)
    {
        if (candidate.Confidence is { } own)
        {
            return Result(candidate, own, [], isMatchers: true);
        }

        var other = candidate.Item;
        if (item.Ids.FirstOrDefault(i => other.Ids.Contains(i) || i == candidate.Id) is { IsEmpty: false } shared)
        {
            return Result(candidate, 1, [new MatchPart { Signal = SharedId, Score = 1, Detail = $"both have {shared}" }]);
        }

        var parts = Vetoes.Select(v => v.Compare(item, other, rules)).OfType<MatchPart>().ToList();
        if (parts.Exists(p => p.Score == 0))
        {
            return Result(candidate, 0, parts);
        }

        var title = titles.Compare(other, rules);
        if (TitleSignal.CompareSeries(item, other, rules) is { } series)
        {
            // An episode is found by its series and numbers; its own title is worded in many ways, and often missing.
            title = parts.Exists(p => p.Signal is PlaceSignal.Number) && series.Score >= TitleLikeness.Same ? title.Placed(rules) : title;
            parts.Add(series);
        }

        parts.AddRange(new[] { title.Title, title.Original }.OfType<MatchPart>());
        parts.AddRange(Others.Select(o => o.Compare(item, other, rules)).OfType<MatchPart>());
        var weighed = parts.Where(p => p.Weight is not null).ToList();
        var confidence = weighed.Sum(p => p.Score * p.Weight!.Value) / Math.Max(weighed.Sum(p => p.Weight!.Value), double.Epsilon);
        var limiting = new MatchLimits(rules, item, other, title, parts);
        var limits = limiting.All().ToList();
        foreach (var limit in limits)
        {
            parts.Add(limit);
        }

        if (limits.Count > 0)
        {
            var most = limits.Min(l => l.Score);
            confidence = most >= rules.BelowStrong ? Pressed(confidence, most) : Math.Min(confidence, most);
        }

        // The less alike the titles, the less of what else fits may count.
        var floor = parts.Where(p => p.Signal is TitleSignal.Series || (p.Signal is TitleSignal.Name && !title.IsPlaced)).Min(p => p.Score);
        return Result(candidate, floor < rules.TitleFloor ? Math.Min(confidence, Rejected * floor / rules.TitleFloor) : confidence, parts) with
        {
            FitsAlike = title is { IsNear: true, IsPlaced: false } && YearSignal.Distance(item, other) is null or <= 2 && !parts.Exists(p => p is { Signal: DirectorSignal.Name, Score: 0 }),
            FitsTwice = title.AreBothNear,
            IsConfirmed = limiting.IsConfirmed,
        };
    }

    /// <summary>What the matcher says of signals that are not among ours is kept; it counts for nothing unless the confidence is its own.</summary>
    private MatchScore Result(MatchCandidate candidate, double confidence, List<MatchPart> parts, bool isMatchers = false)
    {
        var more = candidate.Evidence
            .Where(e => !parts.Exists(p => string.Equals(p.Signal, e.Signal, StringComparison.Ordinal)))
            .Select(e => new MatchPart { Signal = e.Signal, Score = Bounded(e.Score), Detail = e.Detail })
            .ToList();
        var votes = more.Exists(p => p.Signal is VotesSignal.Name) ? null : Votes.Compare(candidate.Item, candidate.Item, rules);
        return new MatchScore
        {
            Candidate = candidate,
            Confidence = Math.Round(Bounded(confidence), 4),
            IsMatchers = isMatchers,
            Parts = [.. parts, .. more, .. votes is null ? Array.Empty<MatchPart>() : [votes]],
        };
    }

    /// <summary>Below a limit that only keeps a match from being strong, candidates must still differ: the best of two that need a look stands before the other.</summary>
    private static double Pressed(double confidence, double most)
    {
        var from = most - PressedSpan;
        return confidence <= from ? confidence : Math.Min(most, from + ((confidence - from) * PressedSpan / (1 - from)));
    }

    private static double Bounded(double score) => double.IsNaN(score) ? 0 : Math.Clamp(score, 0, 1);
}
