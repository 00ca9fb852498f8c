using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Finds a season that stands by itself: <c>S01</c>, <c>Season 1-3</c>, <c>2nd Season</c>; and with an episode behind a dot or dash, <c>S01.07</c>, <c>Season 3 - 11</c>.</summary>
internal static class SeasonFinder
{
    private static readonly System.Buffers.SearchValues<string> Technical = System.Buffers.SearchValues.Create(["264", "265", "xvid", "hevc", "20p", "80p", "dvdrip"], StringComparison.OrdinalIgnoreCase);
    /// <summary>More stands between two places that tell of the same season where tags are between them.</summary>
    private const int MostBetween = 5;

    private const string ChineseDigits = "一二三四五六七八九十";
    private static readonly string[] FrenchWords = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The seasons; null if there are none.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="isAnime">Whether it begins with a group in brackets: then a number behind a dash is an episode's.</param>
    public static EpisodeFound? Find(string text, bool isAnime)
    {
        var match = Word(text);
        var shortForm = EpisodePatterns.SeasonShort().Match(text);
        var start = shortForm.Success && match.Success && shortForm.Index < match.Index && shortForm.Groups["s"].ValueSpan.TrimStart('0').SequenceEqual(match.Groups["s"].ValueSpan.TrimStart('0')) ? shortForm.Index : -1;
        if (!match.Success && IsGroup(text, shortForm))
        {
            return null;
        }

        var isShort = !match.Success && shortForm.Success;
        match = match.Success ? match : shortForm;
        match = match.Success ? match : EpisodePatterns.SeasonOrdinal().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var behind = start >= 0 && match.Index - start - shortForm.Length > MostBetween ? shortForm.Index + shortForm.Length : -1;
        start = start >= 0 ? start : match.Index;
        var first = First(match);
        if (Episode(text, match, isShort, isAnime) is { } episode)
        {
            return new EpisodeFound { Seasons = [first], Episodes = [episode], Start = start, End = match.Index + match.Length };
        }

        var seasons = new List<int>();
        Add(seasons, first, isRange: false);
        var end = match.Index + match.Length;
        foreach (Capture more in match.Groups["m"].Captures)
        {
            var number = Last(more.ValueSpan);
            var between = more.ValueSpan[..(more.ValueSpan.LastOutside('0', '9') + 1)];
            var isFar = isShort ? between is " " && (number <= seasons[^1] || (seasons.Count > 1 && number != seasons[^1] + 1)) : between is " " ? number != seasons[^1] + 1 : between is "." && number - seasons[^1] is < 1 or > 2;
            if (isFar)
            {
                // "Season 2 05", "S03-S05 90": no list.
                end = more.Index;
                break;
            }

            between = between.Trim(" ._");
            var isRange = !between.IsEmpty && !between.ContainsAny("&+,/") && !between.StartsWith("and", StringComparison.OrdinalIgnoreCase) && !between.Equals("s", StringComparison.OrdinalIgnoreCase);
            Add(seasons, number, isRange);
        }

        if (behind >= 0)
        {
            // "S02 720p WEB-DL [Season 2]"
            return new EpisodeFound { Seasons = seasons, Start = start, End = behind, Also = (match.Index, end) };
        }

        return new EpisodeFound { Seasons = seasons, SeasonCount = match.Groups["c"].Success ? Number(match.Groups["c"]) : null, Start = start, End = end };
    }

    /// <summary>A season by its word, but for "Second Season - 05" and "Final Season - 05", where the number is an episode's.</summary>
    private static Match Word(string text)
    {
        var match = EpisodePatterns.SeasonWord().Match(text);
        if (!match.Success)
        {
            return EpisodeHints.HasRareSeasonWord(text) ? EpisodePatterns.SeasonRare().Match(text) : match;
        }

        var before = text.AsSpan(0, match.Index);
        if (before.Length == 0 || before[^1] is not (' ' or '.' or '_'))
        {
            return match;
        }

        before = before[..^1];
        var isFinal = match.ValueSpan.Contains('-') && before.EndsWith("final", StringComparison.OrdinalIgnoreCase);
        foreach (var ordinal in Ordinals)
        {
            isFinal |= before.EndsWith(ordinal, StringComparison.OrdinalIgnoreCase);
        }

        return isFinal ? Match.Empty : match;
    }

    /// <summary>"1080p.WEB.H264-S12": behind a dash at the end of the tags stands the group.</summary>
    private static bool IsGroup(string text, Match match)
        => match.Success && match.Index > 1 && text[match.Index - 1] == '-' && text[match.Index - 2] != ' ' && text.AsSpan(match.Index + match.Length).Trim(" )]").IsEmpty && text.AsSpan(0, match.Index).ContainsAny(Technical);

    private static int First(Match match)
    {
        if (match.Groups["r"].Success)
        {
            var word = match.Groups["r"].Value.ToLowerInvariant();
            return Array.IndexOf(FrenchWords, word) is >= 0 and var index ? index + 1 : PartNumber(word);
        }

        return match.Groups["n"].Success ? Array.IndexOf(Ordinals, match.Groups["n"].Value.ToLowerInvariant()) + 1
            : int.TryParse(match.Groups["s"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var season) ? season
            : ChineseDigits.IndexOf(match.Groups["s"].Value[0], StringComparison.Ordinal) + 1;
    }

    /// <summary>A single number of two digits behind a season is an episode's where a list of seasons would look otherwise.</summary>
    private static int? Episode(string text, Match match, bool isShort, bool isAnime)
    {
        if (match.Groups["m"].Captures is not [{ Length: > 2 } more] || !match.Groups["s"].Success)
        {
            return null;
        }

        var digits = more.ValueSpan[(more.ValueSpan.LastOutside('0', '9') + 1)..];
        var between = more.ValueSpan[..^digits.Length];
        var isPlural = char.ToLowerInvariant(match.ValueSpan[match.ValueSpan.FirstIn('0', '9') is > 1 and var at ? at - 2 : 0]) == 's' && !isShort;
        if (digits.Length != 2 || isPlural)
        {
            return null;
        }

        var isEpisode = between switch
        {
            "." => isShort || match.Groups["s"].Length == 1,
            " " => isShort && match.Index + match.Length == text.Length,
            " - " => (isAnime && (isShort || match.Groups["s"].Length == 1)) || (digits[0] == '0' && match.Groups["s"].Length == 1),
            "-" => isShort && match.Groups["s"].Length == 1 && (isAnime || (match.Index > 0 && text[match.Index - 1] is '(' or '[')),
            _ => false,
        };
        return isEpisode ? Last(digits) : null;
    }
}
