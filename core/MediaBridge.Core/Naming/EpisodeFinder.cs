using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Finds season, episodes and date in one segment of a name, so that episodes are told from films.</summary>
internal static class EpisodeFinder
{
    private const int LongestPair = 40;

    /// <summary>What the name gives in a form that no title has; null if there is none.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="isAnime">Whether it begins with a group in brackets, as anime does: then numbers without a word count.</param>
    public static EpisodeFound? Find(string text, bool isAnime)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return EpisodeHints.HasSeasonWord(text) ? SeasonFinder.Find(text, isAnime) ?? Opening(text) : Opening(text);
        }

        var hints = EpisodeHints.Of(text);
        var found = (hints.Short ? Numbered(EpisodePatterns.SeasonEpisode().Match(text)) : null)
            ?? (hints.Cross ? Cross(text) : null)
            ?? (hints.Word ? Numbered(EpisodePatterns.Spoken().Match(text)) : null)
            ?? (hints.Word ? Numbered(EpisodePatterns.Reversed().Match(text)) : null)
            ?? (hints.Short ? Discs(text) : null)
            ?? (hints.Chapter ? Chapter(text) : null)
            ?? (hints.Short || hints.Cross ? Numbered(EpisodePatterns.Tight().Match(text)) : null)
            ?? Numbered(EpisodePatterns.Apart().Match(text));
        if (found is not null)
        {
            return EpisodeDates.Dated(text, AbsoluteNumbers.With(text, Following(text, found), isAnime));
        }

        if (DatePatterns.Find(text) is { } date)
        {
            return EpisodeDates.Beside(text, new EpisodeFound { Date = date.Date, Start = date.Start, End = date.End });
        }

        if (text.Length < LongestPair && Numbered(EpisodePatterns.Pair().Match(text)) is { } pair)
        {
            return pair;
        }

        var season = hints.Short || hints.Word || hints.Cross ? SeasonFinder.Find(text, isAnime) : null;
        var episode = (hints.Episode ? Only(EpisodePatterns.EpisodeOnly().Match(text)) : null) ?? Only(EpisodePatterns.Counted().Match(text)) ?? (season is null ? Numbered(EpisodePatterns.Dotted().Match(text)) : null);
        if (episode is null && season is not null && EpisodePatterns.Dotted().Match(text) is { Success: true } dotted)
        {
            return Numbered(dotted);
        }

        if (season is { Episodes.Count: > 0 })
        {
            return season;
        }

        episode ??= (isAnime ? Special(text) ?? Leading(text) : null) ?? BareEpisodes.Find(text, isAnime, season) ?? (isAnime || text.Contains("nc", StringComparison.OrdinalIgnoreCase) ? Opening(text) : null);
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
            if (match.Index < from || match.Index >= to || (match.ValueSpan[0] is '0' && match.Groups["s"].Length < 2))
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
            ? new EpisodeFound { Episodes = Range(match), Start = match.Groups["e"].Index, End = match.Index + match.Length }
            : EpisodePatterns.LeadingJoined().Match(text) is { Success: true } joined && Number(joined.Groups["e"]) > 0
                ? new EpisodeFound { Seasons = [Number(joined.Groups["s"])], Episodes = [Number(joined.Groups["e"])], Start = 0, End = joined.Length, IsCertain = false }
                : null;
    }

    /// <summary>The number of a file in a season's or a show's folder.</summary>
    public static EpisodeFound? InFolder(string text, FolderKind folder)
    {
        if (folder == FolderKind.Unknown)
        {
            return null;
        }

        var match = folder == FolderKind.Season ? EpisodePatterns.InSeason().Match(text) : EpisodePatterns.InShow().Match(text);
        if (!match.Success && folder == FolderKind.Season)
        {
            match = EpisodePatterns.AmongWords().Match(text);
        }

        return match.Success && Number(match.Groups["e"]) > 0 ? new EpisodeFound { Episodes = [Number(match.Groups["e"])], Start = match.Groups["e"].Index, End = match.Index + match.Length } : null;
    }

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
        var season = Number(match.Groups["s"]);
        Add(episodes, Number(match.Groups["e"]), isRange: false);
        var end = match.Index + match.Length;
        foreach (Capture more in match.Groups["m"].Captures)
        {
            var isRange = more.ValueSpan.ContainsAny("-~_") || IsWordOfRange(more.ValueSpan);
            var number = Last(more.ValueSpan);
            if (IsOfOtherSeason(more.ValueSpan, season) || (more.ValueSpan[0] == '_' && number != episodes[^1] + 1) || (more.ValueSpan[0] == ' ' && char.IsAsciiDigit(more.ValueSpan[^2]) && more.Length == 3 && number != episodes[^1] + 1))
            {
                end = more.Index;
                break;
            }

            if (isRange && (number <= episodes[^1] || number - episodes[^1] > EpisodeNumbers.MostEpisodes))
            {
                end = more.Index;
                break;
            }

            Add(episodes, number, isRange);
        }

        return new EpisodeFound
        {
            Seasons = [season],
            Episodes = episodes,
            Version = match.Groups["v"].Success ? Number(match.Groups["v"]) : null,
            Count = match.Groups["c"].Success ? Number(match.Groups["c"]) : null,
            IsHalf = match.Groups["half"].Success,
            Between = match.Groups["dec"].Success ? episodes[0] + 0.5 : null,
            Start = match.Index,
            End = end,
        };
    }

    /// <summary>"s01e09_s02e01": the second stands in another season.</summary>
    private static bool IsOfOtherSeason(ReadOnlySpan<char> more, int season)
    {
        var at = more.IndexOfAny('s', 'S');
        var rest = at >= 0 ? more[(at + 1)..] : default;
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var other) && other != season;
    }

    /// <summary>"S03E21.22.": the next number, by two digits between dots.</summary>
    private static EpisodeFound Following(string text, EpisodeFound found)
    {
        while (text.AsSpan(found.End) is ['.' or '_', >= '0' and <= '9', >= '0' and <= '9', ..] rest && (rest.Length == 3 || rest[3] is '.' or '_') && found.Episodes.Count > 0 && Last(rest[..3]) == found.Episodes[^1] + 1)
        {
            found = found with { Episodes = [.. found.Episodes, found.Episodes[^1] + 1], End = found.End + 3 };
        }

        return found;
    }

    private static EpisodeFound? Discs(string text)
    {
        var match = EpisodePatterns.Discs().Match(text);
        return match.Success ? new EpisodeFound { Seasons = [Number(match.Groups["s"])], Discs = Range(match), Start = match.Index, End = match.Index + match.Length } : null;
    }

    /// <summary>An opening or ending without credits.</summary>
    private static EpisodeFound? Opening(string text)
    {
        var match = EpisodePatterns.Opening().Match(text);
        return match.Success ? new EpisodeFound { Seasons = [0], IsSpecial = true, Start = match.Index, End = match.Index + match.Length } : null;
    }

    private static EpisodeFound? Special(string text)
    {
        var match = EpisodePatterns.Special().Match(text);
        return match.Success ? new EpisodeFound { Seasons = [0], Episodes = [Number(match.Groups["e"])], IsSpecial = true, Start = match.Index, End = match.Index + match.Length } : null;
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

        var season = SeasonFinder.Find(text, isAnime: false);
        return new EpisodeFound
        {
            Seasons = [Number(match.Groups["s"])],
            Episodes = episodes,
            Start = match.Index,
            End = match.Index + match.Length,
            Also = season is not null && season.Start < match.Index ? (season.Start, season.End) : null,
        };
    }

    public static EpisodeFound? Only(Match match)
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

    /// <summary>A season by itself and an episode by itself in one name: <c>Season 2 - 05</c>, <c>S04 - 12</c>.</summary>
    private static EpisodeFound Join(EpisodeFound season, EpisodeFound episode)
    {
        return episode with { Seasons = season.Seasons, Also = (season.Start, season.End) };
    }

}
