using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Finds season, episodes and date in one segment of a name, so that episodes are told from films.</summary>
internal static class EpisodeFinder
{
    private const int MostEpisodes = 500;
    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>What the name gives in a form that no title has; null if there is none.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="isAnime">Whether it begins with a group in brackets, as anime does: then numbers without a word count.</param>
    public static EpisodeFound? Find(string text, bool isAnime)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return EpisodeHints.HasSeasonWord(text) ? SeasonWords(text) ?? Opening(text) : Opening(text);
        }

        var hints = EpisodeHints.Of(text);
        var found = (hints.Short ? Numbered(EpisodePatterns.SeasonEpisode().Match(text)) : null)
            ?? (hints.Cross ? Cross(text) : null)
            ?? (hints.Word ? Numbered(EpisodePatterns.Spoken().Match(text)) : null)
            ?? (hints.Chapter ? Chapter(text) : null)
            ?? (hints.Short ? Numbered(EpisodePatterns.Tight().Match(text)) : null);
        if (found is not null)
        {
            return Dated(text, WithAbsolute(text, found, isAnime));
        }

        if (DatePatterns.Find(text) is { } date)
        {
            return Beside(text, new EpisodeFound { Date = date.Date, Start = date.Start, End = date.End });
        }

        var season = hints.Short || hints.Word || hints.Cross ? SeasonWords(text) : null;
        var episode = (hints.Episode ? Only(EpisodePatterns.EpisodeOnly().Match(text)) : null) ?? Only(EpisodePatterns.Counted().Match(text)) ?? (season is null ? Numbered(EpisodePatterns.Dotted().Match(text)) : null);
        if (episode is null && season is not null && EpisodePatterns.Dotted().Match(text) is { Success: true } dotted)
        {
            return Numbered(dotted);
        }

        episode ??= (isAnime ? Leading(text) : null) ?? Bare(text, isAnime, season) ?? (text.Contains("nc", StringComparison.OrdinalIgnoreCase) ? Opening(text) : null);
        return (season, episode) switch
        {
            (null, _) => episode,
            (_, null) => season,
            _ => Join(season, episode),
        };
    }

    /// <summary>A number of three or four digits that holds season and episode: only where the name is known to be of television.</summary>
    public static EpisodeFound? Joined(string text, int from, int to)
    {
        foreach (Match match in EpisodePatterns.Joined().Matches(text))
        {
            if (match.Index < from || match.Index >= to || match.ValueSpan[0] is '0')
            {
                continue;
            }

            var season = Number(match.Groups["s"]);
            var episodes = new List<int> { Number(match.Groups["e"]) };
            if (match.Groups["m"].Success)
            {
                Add(episodes, int.Parse(match.Groups["m"].ValueSpan[^2..], CultureInfo.InvariantCulture), isRange: false);
            }

            if (season is > 0 and < 19 && episodes[0] > 0)
            {
                return new EpisodeFound { Seasons = [season], Episodes = episodes, Start = match.Index, End = match.Index + match.Length, IsCertain = false };
            }
        }

        return null;
    }

    /// <summary>A number in front of a title: <c>01 - Title</c>.</summary>
    public static EpisodeFound? Leading(string text)
    {
        var match = EpisodePatterns.Leading().Match(text);
        return match.Success && Number(match.Groups["e"]) > 0
            ? new EpisodeFound { Episodes = [Number(match.Groups["e"])], Start = match.Groups["e"].Index, End = match.Index + match.Length }
            : null;
    }

    /// <summary>The number in front of a file in a season's folder.</summary>
    public static EpisodeFound? InSeason(string text)
    {
        var match = EpisodePatterns.InSeason().Match(text);
        return match.Success && Number(match.Groups["e"]) > 0 ? new EpisodeFound { Episodes = [Number(match.Groups["e"])], Start = 0, End = match.Index + match.Length } : null;
    }

    /// <summary>The number of a part, as digits, word or Roman number; 0 if it is none.</summary>
    public static int PartNumber(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var word = text.ToString().ToLowerInvariant();
        var index = Array.IndexOf(NumberWords, word);
        return index >= 0 ? index + 1 : Roman(word);
    }

    private static int Roman(string word) => word switch
    {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        "x" => 10,
        _ => 0,
    };

    private static EpisodeFound? Cross(string text)
    {
        foreach (Match match in EpisodePatterns.Cross().Matches(text))
        {
            var (season, episode) = (Number(match.Groups["s"]), Number(match.Groups["e"]));
            if (!(season > 99 && episode > 366) && match.Value is not ("16x9" or "4x3"))
            {
                return Numbered(match);
            }
        }

        return null;
    }

    private static EpisodeFound? Numbered(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var episodes = new List<int>();
        Add(episodes, Number(match.Groups["e"]), isRange: false);
        var end = match.Index + match.Length;
        foreach (Capture more in match.Groups["m"].Captures)
        {
            var digits = more.ValueSpan[(more.ValueSpan.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
            var isRange = more.ValueSpan.ContainsAny("-~_");
            var number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            if (isRange && (number <= episodes[^1] || number - episodes[^1] > MostEpisodes))
            {
                end = more.Index;
                break;
            }

            Add(episodes, number, isRange);
        }

        return new EpisodeFound
        {
            Seasons = [Number(match.Groups["s"])],
            Episodes = episodes,
            Version = match.Groups["v"].Success ? Number(match.Groups["v"]) : null,
            IsHalf = match.Groups["half"].Success,
            Between = match.Groups["dec"].Success ? episodes[0] + 0.5 : null,
            Start = match.Index,
            End = end,
        };
    }

    /// <summary>An opening or ending without credits.</summary>
    private static EpisodeFound? Opening(string text)
    {
        var match = EpisodePatterns.Opening().Match(text);
        return match.Success ? new EpisodeFound { Seasons = [0], IsSpecial = true, Start = match.Index, End = match.Index + match.Length } : null;
    }

    private static EpisodeFound? Chapter(string text)
    {
        var match = EpisodePatterns.Chapter().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var episodes = new List<int> { Number(match.Groups["e"]) };
        if (match.Groups["e2"].Success && Number(match.Groups["e2"]) > episodes[0])
        {
            Add(episodes, Number(match.Groups["e2"]), isRange: true);
        }

        var season = SeasonWords(text);
        return new EpisodeFound
        {
            Seasons = [Number(match.Groups["s"])],
            Episodes = episodes,
            Start = match.Index,
            End = match.Index + match.Length,
            Also = season is not null && season.Start < match.Index ? (season.Start, season.End) : null,
        };
    }

    private static EpisodeFound? Only(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var episodes = Range(match);
        return new EpisodeFound
        {
            Episodes = episodes,
            Absolute = match.Groups["c"].Success ? [] : episodes,
            IsOfFirstSeason = !match.Groups["w"].Success && !match.Groups["c"].Success && match.ValueSpan is ['e' or 'E', >= '0' and <= '9', ..],
            Count = match.Groups["c"].Success ? Number(match.Groups["c"]) : null,
            Version = match.Groups["v"].Success ? Number(match.Groups["v"]) : null,
            Start = match.Index,
            End = match.Index + match.Length,
        };
    }

    /// <summary>A number without a word: after a dash with blanks, or at the end of what comes before tags.</summary>
    private static EpisodeFound? Bare(string text, bool isAnime, EpisodeFound? season)
    {
        EpisodeFound? last = null;
        foreach (Match match in EpisodePatterns.Bare().Matches(text))
        {
            var digits = match.Groups["e"].ValueSpan;
            var number = Number(match.Groups["e"]);
            var isYear = digits.Length == 4 && number is > 1900 and < 2040 && !match.Groups["m"].Success;
            var isDashed = match.Groups["dash"].Success && digits.Length >= 2;
            var isPadded = digits[0] == '0' && digits.Length is 2 or 3 && number is > 0 and not 7 || (digits[0] == '0' && isAnime && digits.Length > 1);
            var inBrackets = match.Groups["br"].Success;
            var isOfSeason = season is not null && match.Index >= season.End && match.Index - season.End <= 4;
            if (season is not null && !isAnime && !isOfSeason)
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

            isPadded |= isOfSeason && digits.Length > 1;
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

    private static bool IsClosed(string text, Match match)
    {
        var end = match.Index + match.Length;
        return end < text.Length && text[end] is ']' or ')';
    }

    private static List<int> Range(Match match)
    {
        var episodes = new List<int>();
        Add(episodes, Number(match.Groups["e"]), isRange: false);
        foreach (Capture more in match.Groups["m"].Captures)
        {
            var digits = more.ValueSpan[(more.ValueSpan.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
            Add(episodes, int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), isRange: more.ValueSpan.ContainsAny("-~"));
        }

        return episodes;
    }

    private static EpisodeFound? SeasonWords(string text)
    {
        var match = EpisodePatterns.SeasonWord().Match(text);
        if (!match.Success)
        {
            match = EpisodePatterns.SeasonShort().Match(text);
        }

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
            var isRange = !between.IsEmpty && !between.Contains('&') && !between.Contains('+') && !between.StartsWith("and", StringComparison.OrdinalIgnoreCase);
            Add(seasons, int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), isRange);
        }

        return new EpisodeFound { Seasons = seasons, Start = match.Index, End = match.Index + match.Length };
    }

    /// <summary>A season by itself and an episode by itself in one name: <c>Season 2 - 05</c>, <c>S04 - 12</c>.</summary>
    private static EpisodeFound Join(EpisodeFound season, EpisodeFound episode)
    {
        return episode with { Seasons = season.Seasons, Also = (season.Start, season.End) };
    }

    private static EpisodeFound WithAbsolute(string text, EpisodeFound found, bool isAnime)
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

    /// <summary>A date beside season and episode: it only tells more.</summary>
    private static EpisodeFound Dated(string text, EpisodeFound found)
    {
        if (DatePatterns.Find(text) is not { } date || (date.Start < found.End && date.End > found.Start))
        {
            return found;
        }

        var gap = date.Start >= found.End ? date.Start - found.End : found.Start - date.End;
        return gap <= 3
            ? found with { Date = date.Date, Start = Math.Min(found.Start, date.Start), End = Math.Max(found.End, date.End) }
            : found with { Date = date.Date, Also = found.Also ?? (date.Start, date.End) };
    }

    /// <summary>An episode number beside a date: <c>E56.190121</c>.</summary>
    private static EpisodeFound Beside(string text, EpisodeFound dated)
    {
        if (EpisodePatterns.EpisodeOnly().Match(text) is { Success: true } match && Only(match) is { } episode)
        {
            return episode with { Date = dated.Date, Also = (dated.Start, dated.End), IsOfFirstSeason = true };
        }

        return Only(EpisodePatterns.Counted().Match(text)) is { } counted ? counted with { Date = dated.Date, Also = (dated.Start, dated.End), IsOfFirstSeason = true } : dated;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static void Add(List<int> numbers, int number, bool isRange)
    {
        var last = numbers.Count > 0 ? numbers[^1] : number;
        if (isRange && number > last && number - last < MostEpisodes)
        {
            for (var i = last + 1; i < number; i++)
            {
                numbers.Add(i);
            }
        }

        if (!numbers.Contains(number) && numbers.Count < MostEpisodes)
        {
            numbers.Add(number);
        }
    }
}
