using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Absolute numbers beside season and episode.</summary>
internal static class AbsoluteNumbers
{
    public static EpisodeFound With(string text, EpisodeFound found, bool isAnime)
    {
        var before = EpisodePatterns.AbsoluteBefore().Match(text, 0, found.Start);
        if (before.Success && before.Index > 0)
        {
            var isDashed = text[before.Index] == '-';
            var digits = before.Groups["e"].Length;
            if ((isDashed && before.Groups["e"].ValueSpan is not ['1', '9', _, _] and not ['2', '0', _, _]) || (isAnime && digits >= 3) || before.Groups["m"].Success)
            {
                return before.Groups["dec"].Success
                    ? found with { Between = Number(before.Groups["e"]) + 0.5, Start = before.Index }
                    : found with { Absolute = Range(before), Start = before.Index };
            }
        }

        var after = EpisodePatterns.AbsoluteAfter().Match(text, found.End);
        if (after.Success)
        {
            var digits = after.Groups["e"].ValueSpan;
            var isNumber = digits[0] == '0' || isAnime || after.Groups["m"].Success || after.Groups["b"].Success;
            if (isNumber && digits.Length >= 3 && digits is not ['1', '9', _, _] and not ['2', '0', _, _])
            {
                return found with { Absolute = Range(after), End = after.Index + after.Length };
            }
        }

        return found;
    }
}
