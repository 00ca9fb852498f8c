using System.Globalization;
using MediaBridge.Core.Matching;

namespace MediaBridge.Benchmarks.Matching;

/// <summary>Precision and recall of verdicts, in all and by kind of noise.</summary>
internal sealed class Quality
{
    private readonly Dictionary<string, Answer> _answers;
    private readonly List<Verdict> _verdicts;
    private readonly int _answerable;

    public Quality(Dictionary<string, Answer> answers, List<Verdict> verdicts)
    {
        (_answers, _verdicts) = (answers, verdicts);
        _answerable = answers.Values.Count(a => a.IsThere);
    }

    /// <summary>Questions with an answer whose best candidate is it.</summary>
    public double Top1 => (double)_verdicts.Count(IsRight) / _answerable;

    /// <summary>Strong matches.</summary>
    public int Strong => _verdicts.Count(v => v.Recommendation == Recommendation.Strong);

    /// <summary>Strong matches that are not right.</summary>
    public IReadOnlyList<Verdict> WrongStrong => _verdicts.FindAll(v => v.Recommendation == Recommendation.Strong && !IsRight(v));

    /// <summary>How many of the answerable are found by strong matches.</summary>
    public double StrongRecall => (double)_verdicts.Count(v => v.Recommendation == Recommendation.Strong && IsRight(v)) / _answerable;

    /// <summary>The most of the answerable that can be taken at a precision, by the threshold that gives most.</summary>
    public double RecallAt(double precision, Func<Verdict, double>? order = null)
    {
        order ??= v => v.Sureness;
        var sorted = _verdicts.Where(v => v.Id is not null).OrderByDescending(order).ToList();
        var (right, best) = (0, 0.0);
        for (var i = 0; i < sorted.Count; i++)
        {
            right += IsRight(sorted[i]) ? 1 : 0;
            if (i + 1 < sorted.Count && order(sorted[i]) == order(sorted[i + 1]))
            {
                continue;
            }

            best = (double)right / (i + 1) >= precision ? (double)right / _answerable : best;
        }

        return best;
    }

    public void Print(Action<string> write)
    {
        write(string.Create(CultureInfo.InvariantCulture, $"top-1 {Top1:0.0000}; recall at precision 0.99 {RecallAt(0.99):0.0000}, 0.995 {RecallAt(0.995):0.0000}, 0.999 {RecallAt(0.999):0.0000}; by confidence alone at 0.995 {RecallAt(0.995, v => v.Confidence):0.0000}"));
        foreach (var level in Enum.GetValues<Recommendation>().Reverse())
        {
            var all = _verdicts.FindAll(v => v.Recommendation == level);
            write(string.Create(CultureInfo.InvariantCulture, $"{level,-7} {all.Count,6}: right {all.Count(IsRight)}, wrong {all.Count(v => v.Id is not null && !IsRight(v) && _answers[v.Question].IsThere)}, where there is no answer {all.Count(v => !_answers[v.Question].IsThere)}"));
        }

        foreach (var tag in _verdicts.SelectMany(v => _answers[v.Question].Tags.Select(t => (Tag: t, Verdict: v))).GroupBy(t => t.Tag, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var all = tag.Select(t => t.Verdict).ToList();
            var strong = all.FindAll(v => v.Recommendation == Recommendation.Strong);
            var taken = all.FindAll(v => v.Recommendation >= Recommendation.Medium);
            write(string.Create(CultureInfo.InvariantCulture, $"  {tag.Key,-26} {all.Count,5}: first {Share(all)}; strong {(double)strong.Count / all.Count:0.000}, right {Share(strong)}; medium and above {(double)taken.Count / all.Count:0.000}, right {Share(taken)}"));
        }
    }

    private string Share(List<Verdict> verdicts) => verdicts.Count == 0 ? "-" : ((double)verdicts.Count(IsRight) / verdicts.Count).ToString("0.000", CultureInfo.InvariantCulture);

    private bool IsRight(Verdict verdict) => verdict.Id is { } id && _answers[verdict.Question].Id == id;
}
