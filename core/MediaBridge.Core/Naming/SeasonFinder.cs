using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Finds a season that stands by itself: <c>S01</c>, <c>Season 1-3</c>, <c>2nd Season</c>.</summary>
internal static class SeasonFinder
{
    public static EpisodeFound? Find(string text)
    {
        var match = EpisodePatterns.SeasonWord().Match(text);
        var shortForm = EpisodePatterns.SeasonShort().Match(text);
        var start = shortForm.Success && match.Success && shortForm.Index < match.Index && shortForm.Groups["s"].ValueSpan.TrimStart('0').SequenceEqual(match.Groups["s"].ValueSpan.TrimStart('0')) ? shortForm.Index : -1;
        match = match.Success ? match : shortForm;

        if (!match.Success)
        {
            match = EpisodePatterns.SeasonOrdinal().Match(text);
        }

        if (!match.Success)
        {
            return null;
        }

        var seasons = new List<int>();
        var first = match.Groups["r"].Success ? Roman(match.Groups["r"].Value.ToLowerInvariant())
            : int.TryParse(match.Groups["s"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var season) ? season : "一二三四五六七八九十".IndexOf(match.Groups["s"].Value[0], StringComparison.Ordinal) + 1;
        Add(seasons, first, isRange: false);
        foreach (Capture more in match.Groups["m"].Captures)
        {
            var digits = more.ValueSpan[(more.ValueSpan.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
            var between = more.ValueSpan[..^digits.Length].Trim(" ._");
            var isRange = !between.IsEmpty && !between.Contains('&') && !between.Contains('+') && !between.StartsWith("and", StringComparison.OrdinalIgnoreCase) && !between.Contains(',') && !between.Equals("s", StringComparison.OrdinalIgnoreCase);
            Add(seasons, int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), isRange);
        }

        return new EpisodeFound { Seasons = seasons, SeasonCount = match.Groups["c"].Success ? Number(match.Groups["c"]) : null, Start = start >= 0 ? start : match.Index, End = match.Index + match.Length };
    }
}
