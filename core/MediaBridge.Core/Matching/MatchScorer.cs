using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Scores candidates from evidence: a shared id settles it, the title carries most, another kind is a veto. The year alone never lets a candidate pass.</summary>
internal sealed class MatchScorer(ITitles titles)
{
    private const double TitleWeight = 0.72;
    private const double YearWeight = 0.18;
    private const double PeopleWeight = 0.06;
    private const double RuntimeWeight = 0.04;
    private const double FarApart = 0.6;
    private static readonly TimeSpan RuntimeTolerance = TimeSpan.FromMinutes(5);

    public MatchScore Score(MediaItem item, MatchCandidate candidate)
    {
        var evidence = new List<MatchEvidence>(candidate.Evidence);
        if (candidate.Confidence is { } own)
        {
            return new MatchScore { Candidate = candidate, Confidence = Math.Clamp(own, 0, 1), Evidence = evidence };
        }

        var other = candidate.Item;
        if (item.Ids.Any(other.Ids.Contains))
        {
            evidence.Add(new MatchEvidence { Signal = "id", Score = 1, Detail = "a shared id" });
            return new MatchScore { Candidate = candidate, Confidence = 1, Evidence = evidence };
        }

        if (!string.Equals(item.Kind, other.Kind, StringComparison.Ordinal))
        {
            evidence.Add(new MatchEvidence { Signal = "kind", Score = 0, Detail = $"{item.Kind} is not {other.Kind}" });
            return new MatchScore { Candidate = candidate, Confidence = 0, Evidence = evidence };
        }

        var confidence = Weigh(evidence, [Title(item, other), Year(item, other), People(item, other), Runtime(item, other)]);
        return new MatchScore { Candidate = candidate, Confidence = IsFarApart(item, other) ? Math.Min(confidence, FarApart) : confidence, Evidence = evidence };
    }

    /// <summary>A film of the same name from another decade is another film: a remake.</summary>
    private static bool IsFarApart(MediaItem item, MediaItem other) => Math.Abs((item.Year - other.Year) ?? 0) > 2;

    private static double Weigh(List<MatchEvidence> evidence, (MatchEvidence? Evidence, double Weight)[] signals)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (signal, weight) in signals.Where(s => s.Evidence is not null))
        {
            evidence.Add(signal!);
            sum += signal!.Score * weight;
            weights += weight;
        }

        return weights == 0 ? 0 : sum / weights;
    }

    private static (MatchEvidence? Evidence, double Weight) Year(MediaItem item, MediaItem other)
    {
        if (item.Year is not { } a || other.Year is not { } b)
        {
            // An unknown year is no proof either way, but it must not make a title alone look certain.
            return (new MatchEvidence { Signal = "year", Score = 0.5, Detail = "unknown" }, YearWeight);
        }

        var score = Math.Abs(a - b) switch { 0 => 1.0, 1 => 0.8, 2 => 0.4, _ => 0.0 };
        return (new MatchEvidence { Signal = "year", Score = score, Detail = string.Create(CultureInfo.InvariantCulture, $"{a} and {b}") }, YearWeight);
    }

    private static (MatchEvidence? Evidence, double Weight) Runtime(MediaItem item, MediaItem other)
    {
        if (item.Description?.Runtime is not { } a || other.Description?.Runtime is not { } b)
        {
            return (null, 0);
        }

        var near = (a - b).Duration() <= RuntimeTolerance;
        return (new MatchEvidence { Signal = "runtime", Score = near ? 1 : 0, Detail = $"{a:hh\\:mm} and {b:hh\\:mm}" }, RuntimeWeight);
    }

    private (MatchEvidence? Evidence, double Weight) Title(MediaItem item, MediaItem other)
    {
        string[] mine = [.. new[] { item.Title, item.OriginalTitle }.OfType<string>().Where(t => t.Length > 0)];
        string[] theirs = [.. new[] { other.Title, other.OriginalTitle }.OfType<string>().Where(t => t.Length > 0)];
        var best = mine.SelectMany(m => theirs.Select(t => (Text: $"{m} and {t}", Score: titles.Similarity(m, t)))).OrderByDescending(p => p.Score).FirstOrDefault();
        return (new MatchEvidence { Signal = "title", Score = best.Score, Detail = best.Text }, TitleWeight);
    }

    private (MatchEvidence? Evidence, double Weight) People(MediaItem item, MediaItem other)
    {
        var mine = Directors(item);
        var theirs = Directors(other);
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return (null, 0);
        }

        var same = mine.Overlaps(theirs);
        return (new MatchEvidence { Signal = "director", Score = same ? 1 : 0, Detail = same ? "the same" : "another" }, PeopleWeight);
    }

    private HashSet<string> Directors(MediaItem item)
        => [.. (item.People ?? []).Where(p => string.Equals(p.Role, Person.Director, StringComparison.Ordinal)).Select(p => titles.Normalize(p.Name))];
}
