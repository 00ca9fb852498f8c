using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Numbers without a word: behind a dash with blanks, in brackets, or at the end of what comes before tags.</summary>
internal static class BareEpisodes
{
    /// <summary>A number without a word: after a dash with blanks, or at the end of what comes before tags.</summary>
    public static EpisodeFound? Find(string text, bool isAnime, EpisodeFound? season)
    {
        EpisodeFound? last = null;
        foreach (Match match in EpisodePatterns.Bare().Matches(text))
        {
            var digits = match.Groups["e"].ValueSpan;
            var number = Number(match.Groups["e"]);
            var isYear = digits.Length == 4 && number is > 1900 and < 2040 && !match.Groups["m"].Success;
            var isDashed = match.Groups["dash"].Success && digits.Length >= 2;
            var isPadded = digits[0] == '0' && digits.Length is 2 or 3 && number > 0 && digits is not "007" || (digits[0] == '0' && isAnime && digits.Length > 1);
            var inBrackets = match.Groups["br"].Success;
            var isOfSeason = season is not null && match.Index >= season.End && match.Index - season.End <= 4;
            if ((season is not null && !isAnime && !isOfSeason) || IsYears(match) || (inBrackets && IsLines(text, digits)))
            {
                continue;
            }

            if (season is not null && match.Index + match.Length > season.Start && match.Groups["e"].Index < season.End)
            {
                continue;
            }

            if (EpisodePatterns.French().IsMatch(text.AsSpan(match.Index + match.Length)) && digits.Length > 1)
            {
                isPadded = true;
            }

            isPadded |= (isOfSeason && digits.Length > 1) || IsRow(match);
            if (isYear || match.Index == 0 || (inBrackets && !((isAnime || isPadded || match.Groups["m"].Success) && digits.Length >= 2 && IsClosed(text, match))) || (!isAnime && !isDashed && !isPadded && !inBrackets))
            {
                continue;
            }

            var isSpaced = match.Groups["m"].Success && match.Groups["m"].ValueSpan.Contains(" -", StringComparison.Ordinal) && digits[0] != '0';
            if (!inBrackets && !isDashed && digits.Length == 1 && !isSpaced)
            {
                continue;
            }

            if (isSpaced)
            {
                // "Title 3 - 11": the first number is the title's.
                var more = match.Groups["m"];
                var only = int.Parse(more.ValueSpan.Trim(" -~"), NumberStyles.None, CultureInfo.InvariantCulture);
                return new EpisodeFound { Episodes = [only], Absolute = [only], Version = match.Groups["v"].Success ? Number(match.Groups["v"]) : null, Start = more.Index, End = match.Index + match.Length };
            }

            var episodes = match.Groups["dec"].Success ? [] : Range(match);
            var found = new EpisodeFound
            {
                Episodes = episodes,
                Absolute = episodes,
                Between = match.Groups["dec"].Success ? number + 0.5 : null,
                Version = match.Groups["v"].Success ? Number(match.Groups["v"]) : null,
                Start = match.Index,
                End = match.Index + match.Length,
            };
            if (isDashed || inBrackets)
            {
                return found;
            }

            last ??= found;
        }

        return last;
    }

    /// <summary>"(1974-2017)": when it ran.</summary>
    private static bool IsYears(Match match)
        => match.Groups["m"].Success && match.Groups["e"].ValueSpan is ['1', '9', _, _] or ['2', '0', _, _] && match.Groups["m"].ValueSpan.Trim(" -~") is ['1', '9', _, _] or ['2', '0', _, _];

    /// <summary>"[720]" is the size of the picture where nothing else tells it.</summary>
    private static bool IsLines(string text, ReadOnlySpan<char> digits)
        => digits is "480" or "576" or "720" or "1080" or "2160" && !text.Contains("20p", StringComparison.OrdinalIgnoreCase) && !text.Contains("80p", StringComparison.OrdinalIgnoreCase) && !text.Contains("60p", StringComparison.OrdinalIgnoreCase);

    /// <summary>"13-15" behind a name: episodes in a row.</summary>
    private static bool IsRow(Match match)
        => match.Groups["m"].Success && match.Groups["e"].Length > 1 && match.Groups["m"].ValueSpan[0] is '-' or '~' && int.Parse(match.Groups["m"].ValueSpan.Trim(" -~"), CultureInfo.InvariantCulture) - Number(match.Groups["e"]) is > 0 and < 100;

    private static bool IsClosed(string text, Match match)
    {
        var end = match.Index + match.Length;
        return end < text.Length && text[end] is ']' or ')';
    }
}
