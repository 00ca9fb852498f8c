using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Signals;

/// <summary>The best of an item's titles against the best of a candidate's, and the original title for itself.</summary>
internal sealed class TitleSignal
{
    public const string Name = "title";
    public const string Original = "original";
    public const string Series = "series";

    /// <summary>Titles in other countries belong to more works than the title itself.</summary>
    private const double Alternative = 0.98;

    /// <summary>Only so many further titles are looked at: some works have hundreds.</summary>
    private const int MostTitles = 60;

    private readonly List<(TitleForm Form, bool IsOther)> _mine;
    private readonly TitleForm? _original;

    /// <summary>Makes the titles of an item ready, once for all its candidates.</summary>
    public TitleSignal(MediaItem item)
    {
        _mine = TitlesOf(item);
        _original = item.OriginalTitle is { Length: > 0 } original && new TitleForm(original) is var form && !string.Equals(form.Folded, _mine.FirstOrDefault().Form?.Folded, StringComparison.Ordinal) ? form : null;
    }

    /// <summary>Compares with a candidate.</summary>
    public TitleComparison Compare(MediaItem candidate, MatchRules rules)
    {
        var theirs = TitlesOf(candidate);
        var best = Best(_mine, theirs);
        var original = OriginalPart(candidate, theirs, rules);
        return new TitleComparison
        {
            Title = new MatchPart { Signal = Name, Score = best.Score, Weight = rules.TitleWeight, Detail = Detail(best) },
            Original = original,
            IsSame = best.Raw >= TitleLikeness.Same,
            IsNear = best.Raw >= TitleLikeness.Near,
            AreBothNear = _mine.Count > 1 && original?.Score >= TitleLikeness.Near * Alternative && Best(_mine[..1], theirs).Raw >= TitleLikeness.Near,
            IsOnlyAlternative = best.IsOther,
            Words = best.Mine?.Words.Length ?? 0,
            Letters = best.Mine?.Joined ?? "",
        };
    }

    /// <summary>The titles of a series and of that of a candidate; null if one is not known.</summary>
    public static MatchPart? CompareSeries(MediaItem item, MediaItem candidate, MatchRules rules)
    {
        if (item.Placement?.ParentTitle is not { Length: > 0 } a || candidate.Placement?.ParentTitle is not { Length: > 0 } b)
        {
            return null;
        }

        return new MatchPart { Signal = Series, Score = TitleLikeness.Of(new TitleForm(a), new TitleForm(b)), Weight = rules.TitleWeight, Detail = $"{a} and {b}" };
    }

    private static List<(TitleForm Form, bool IsOther)> TitlesOf(MediaItem item)
    {
        var titles = new List<(TitleForm Form, bool IsOther)>(4);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(item.Title, isOther: false);
        Add(item.OriginalTitle, isOther: false);
        foreach (var other in (item.Description?.AlternativeTitles ?? []).Concat((item.Description?.Translations ?? new Dictionary<string, Translation>(StringComparer.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value.Title)).Take(MostTitles))
        {
            Add(other, isOther: true);
        }

        return titles;

        void Add(string? title, bool isOther)
        {
            if (!string.IsNullOrWhiteSpace(title) && seen.Add(title))
            {
                titles.Add((new TitleForm(title), isOther));
            }
        }
    }

    private static (double Score, double Raw, TitleForm? Mine, TitleForm? Theirs, bool IsOther) Best(List<(TitleForm Form, bool IsOther)> mine, List<(TitleForm Form, bool IsOther)> theirs)
    {
        var best = (Score: 0.0, Raw: 0.0, Mine: mine.Count > 0 ? mine[0].Form : null, Theirs: theirs.Count > 0 ? theirs[0].Form : null, IsOther: false);
        foreach (var a in mine)
        {
            foreach (var b in theirs)
            {
                var raw = TitleLikeness.Of(a.Form, b.Form);
                var other = a.IsOther || b.IsOther;
                var score = other ? raw * Alternative : raw;
                if (score > best.Score)
                {
                    best = (score, raw, a.Form, b.Form, other);
                    if (score >= 1)
                    {
                        return best;
                    }
                }
            }
        }

        return best;
    }

    private static string Detail((double Score, double Raw, TitleForm? Mine, TitleForm? Theirs, bool IsOther) best)
        => $"{best.Mine?.Text ?? "no title"} and {best.Theirs?.Text ?? "no title"}{(best.IsOther ? " (another of its titles)" : "")}";

    private MatchPart? OriginalPart(MediaItem candidate, List<(TitleForm Form, bool IsOther)> theirs, MatchRules rules)
    {
        if (_original is null)
        {
            return null;
        }

        var comparable = theirs.Where(t => TitleLikeness.AreComparable(_original, t.Form)).ToList();
        if (comparable.Count == 0)
        {
            return null;
        }

        var best = Best([(_original, false)], comparable);

        // A candidate that does not tell its original title is not contradicted by ours.
        return best.Raw < TitleLikeness.Same && string.IsNullOrEmpty(candidate.OriginalTitle)
            ? null
            : new MatchPart { Signal = Original, Score = best.Score, Weight = rules.OriginalWeight, Detail = Detail(best) };
    }
}
