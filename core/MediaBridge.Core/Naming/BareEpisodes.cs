using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Numbers without a word: behind a dash with blanks, in brackets, or at the end of what comes before tags.</summary>
internal static partial class BareEpisodes
{
    /// <summary>The first number that is surely an episode's, else the first that may be; null if there is none.</summary>
    public static EpisodeFound? Find(string text, bool isAnime, EpisodeFound? season)
    {
        EpisodeFound? last = null;
        foreach (Match match in EpisodePatterns.Bare().Matches(text))
        {
            if (match.Index == 0 || IsLoneYear(match.ValueSpan) || IsExcluded(text, match, season, isAnime))
            {
                continue;
            }

            var digits = match.Groups["e"].ValueSpan;
            var inBrackets = match.Groups["br"].Success;
            var isDashed = (match.Groups["dash"].Success && (digits.Length >= 2 || isAnime)) || (match.Groups["tight"].Success && isAnime && text.AsSpan(0, match.Index).LastIndexOfAny("[(") <= text.AsSpan(0, match.Index).LastIndexOfAny("])"));
            if (match.Groups["tight"].Success && !isDashed)
            {
                continue;
            }

            if (isAnime && !isDashed && !inBrackets && digits[0] != '0' && !match.Groups["m"].Success && Year().IsMatch(text.AsSpan(match.Index + match.Length)))
            {
                // "[Group] Film 13 (1995)"
                continue;
            }

            var isPadded = IsPadded(text, match, season, isAnime);
            if (inBrackets ? !IsInBrackets(text, match, isAnime, isPadded) : !isAnime && !isDashed && !isPadded)
            {
                // "Title 3 - 11 (720p)": the first number is the title's.
                if (!inBrackets && IsSpaced(match) && match.Groups["m"].Length >= 4 && EndsBeforeBracket(text, match))
                {
                    return Second(match);
                }

                continue;
            }

            var isSpaced = IsSpaced(match);
            if (!inBrackets && !isDashed && digits.Length == 1 && !isSpaced && !(isAnime && match.Groups["m"].Success && IsRow(match)))
            {
                continue;
            }

            if (isSpaced)
            {
                return Second(match);
            }

            var episodes = match.Groups["dec"].Success ? [] : Range(match);
            var found = new EpisodeFound
            {
                Episodes = episodes,
                Absolute = episodes,
                Between = match.Groups["dec"].Success ? Number(match.Groups["e"]) + 0.5 : null,
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

    /// <summary>"Title 3 - 11": the number behind the dash.</summary>
    private static EpisodeFound Second(Match match)
    {
        var captures = match.Groups["m"].Captures;
        var more = captures[0];
        var episodes = new List<int>();
        for (var i = 0; i < captures.Count; i++)
        {
            Add(episodes, Last(captures[i].ValueSpan), isRange: i > 0 && captures[i].ValueSpan.ContainsAny("-~"));
        }

        return new EpisodeFound { Episodes = episodes, Absolute = episodes, Version = match.Groups["v"].Success ? Number(match.Groups["v"]) : more.ValueSpan is [.., 'v' or 'V', >= '0' and <= '9'] ? more.ValueSpan[^1] - '0' : null, Start = more.Index, End = match.Index + match.Length };
    }

    /// <summary>A year and nothing behind it, which most names have; a look at the groups of a match costs more.</summary>
    private static bool IsLoneYear(ReadOnlySpan<char> match)
        => match.TrimStart(" ._-([") is ['1', '9', >= '0' and <= '9', >= '0' and <= '9'] or ['2', '0', >= '0' and <= '3', >= '0' and <= '9'] and not "1900";

    private static bool IsExcluded(string text, Match match, EpisodeFound? season, bool isAnime)
    {
        var digits = match.Groups["e"].ValueSpan;
        var isYear = digits.Length == 4 && Number(match.Groups["e"]) is > 1900 and < 2040 && !match.Groups["m"].Success;
        if (isYear || (IsYears(match) && !(isAnime && IsSpaced(match))) || (match.Groups["br"].Success && IsLines(text, digits)))
        {
            return true;
        }

        if (season is null)
        {
            return false;
        }

        var isInside = match.Index + match.Length > season.Start && match.Groups["e"].Index < season.End;
        return isInside || (!isAnime && !IsOfSeason(match, season) && !IsBehindBracket(text, match, season));
    }

    private static bool IsOfSeason(Match match, EpisodeFound? season) => season is not null && match.Index >= season.End && match.Index - season.End <= 4;

    /// <summary>"S2 (2019) - 11": only a bracket stands between.</summary>
    private static bool IsBehindBracket(string text, Match match, EpisodeFound season)
        => match.Groups["dash"].Success && match.Index > season.End && text.AsSpan(season.End, match.Index - season.End).Trim() is ['(', >= '0' and <= '9', .., ')'];

    /// <summary>Whether it is written as only numbers of episodes are: with a zero in front, in a row, before what French releases write behind it.</summary>
    private static bool IsPadded(string text, Match match, EpisodeFound? season, bool isAnime)
    {
        var digits = match.Groups["e"].ValueSpan;
        var behind = text.AsSpan(match.Index + match.Length);
        if (digits.Length > 1 && (IsOfSeason(match, season) || (behind.TrimStart(" ._") is ['v' or 'V', ..] && EpisodePatterns.French().IsMatch(behind))))
        {
            return true;
        }

        // "Film 002 (1990)" is a film with a number.
        var isZero = digits[0] == '0' && digits.Length is 2 or 3 && digits.ContainsAnyExcept('0') && digits is not "007";
        return (isZero && (isAnime || !Year().IsMatch(behind))) || (digits[0] == '0' && isAnime && digits.Length > 1) || IsRow(match);
    }

    private static bool IsInBrackets(string text, Match match, bool isAnime, bool isPadded)
        => (isAnime || isPadded || match.Groups["m"].Success) && (isAnime || match.Groups["e"].Length >= 2) && IsClosed(text, match);

    private static bool IsSpaced(Match match)
        => match.Groups["m"].Success && match.Groups["m"].Captures[0].ValueSpan is [' ' or '_', '-', ..] && match.Groups["e"].ValueSpan[0] != '0';

    private static bool EndsBeforeBracket(string text, Match match)
        => text.AsSpan(match.Index + match.Length) is [' ', '-', ' ', ..] || text.AsSpan(match.Index + match.Length).TrimStart(' ') is ['(' or '[', >= '1' and <= '9', ..];

    /// <summary>"(1974-2017)", "(1988 - 89)": when it ran.</summary>
    private static bool IsYears(Match match)
        => match.Groups["m"].Success && match.Groups["e"].ValueSpan is ['1', '9', _, _] or ['2', '0', _, _] && match.Groups["m"].Captures[0].ValueSpan.Trim(" -~") is ['1', '9', _, _] or ['2', '0', _, _] or [_, _];

    /// <summary>"[720]" is the size of the picture where nothing else tells it.</summary>
    private static bool IsLines(string text, ReadOnlySpan<char> digits)
        => digits is "480" or "576" or "720" or "1080" or "2160" && !text.Contains("20p", StringComparison.OrdinalIgnoreCase) && !text.Contains("80p", StringComparison.OrdinalIgnoreCase) && !text.Contains("60p", StringComparison.OrdinalIgnoreCase);

    /// <summary>"13-15" behind a name: episodes in a row.</summary>
    private static bool IsRow(Match match)
        => match.Groups["m"].Success && (match.Groups["e"].Length > 1 || match.Groups["e"].ValueSpan is "1") && match.Groups["m"].Captures[0].ValueSpan is ['-' or '~', ..] first && Last(first) - Number(match.Groups["e"]) is > 0 and var span && span < (Number(match.Groups["e"]) == 1 ? MostEpisodes : 100);

    private static bool IsClosed(string text, Match match)
    {
        var end = match.Index + match.Length;
        return (end < text.Length && text[end] is ']' or ')') || (match.Groups["m"].Success && text.AsSpan(end).StartsWith(" + "));
    }

    [GeneratedRegex(@"^[ ._]*[(\[](?:19|20)[0-9]{2}[)\]]")]
    private static partial Regex Year();
}
