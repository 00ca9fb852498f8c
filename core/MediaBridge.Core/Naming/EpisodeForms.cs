using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>What matches of the forms of seasons and episodes say.</summary>
internal static class EpisodeForms
{
    public static EpisodeFound? Cross(string text)
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

    public static EpisodeFound? Numbered(Match match)
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
            if (IsOfOtherSeason(more.ValueSpan, season) || (more.ValueSpan[0] == '_' && !more.ValueSpan.Contains('-') && number != episodes[^1] + 1) || (more.ValueSpan[0] == ' ' && char.IsAsciiDigit(more.ValueSpan[^2]) && more.Length == 3 && number != episodes[^1] + 1))
            {
                end = more.Index;
                break;
            }

            if (isRange && (number <= episodes[^1] || number - episodes[^1] > MostEpisodes))
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

    /// <summary>"Temporada 2 Cap 205": the chapter's number holds the season again.</summary>
    public static EpisodeFound? Spoken(Match match)
        => Numbered(match) is not { } found ? null
            : found is { Seasons: [> 0 and var season], Episodes: [> 100 and var number] } && number / 100 == season && number % 100 > 0 && match.Value.Contains("cap", StringComparison.OrdinalIgnoreCase)
                ? found with { Episodes = [number % 100] }
                : found;

    /// <summary>"s01e09_s02e01": the second stands in another season.</summary>
    private static bool IsOfOtherSeason(ReadOnlySpan<char> more, int season)
    {
        var at = more.IndexOfAny('s', 'S');
        var rest = at >= 0 ? more[(at + 1)..] : default;
        var end = rest.FirstOutside('0', '9');
        return end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var other) && other != season;
    }

    public static EpisodeFound? Discs(string text)
    {
        var match = EpisodePatterns.Discs().Match(text);
        return match.Success ? new EpisodeFound { Seasons = [Number(match.Groups["s"])], Discs = Range(match), Start = match.Index, End = match.Index + match.Length } : null;
    }

    /// <summary>An opening or ending without credits.</summary>
    public static EpisodeFound? Opening(string text)
    {
        var match = EpisodePatterns.Opening().Match(text);
        return match.Success ? new EpisodeFound { Seasons = [0], IsSpecial = true, Start = match.Index, End = match.Index + match.Length } : null;
    }

    /// <summary>A special by its number; where no group stands in front only as <c>SP01</c>.</summary>
    public static EpisodeFound? Special(string text, bool isAnime)
    {
        var match = text.Contains(isAnime ? "sp" : "SP", isAnime ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? EpisodePatterns.Special().Match(text) : Match.Empty;
        return match.Success && (isAnime || match.ValueSpan is ['S', 'P', >= '0' and <= '9', >= '0' and <= '9']) ? new EpisodeFound { Seasons = [0], Episodes = [Number(match.Groups["e"])], IsSpecial = true, Start = match.Index, End = match.Index + match.Length } : null;
    }

    public static EpisodeFound? Chapter(string text)
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

    /// <summary>A number with a sign or a word that counts; "102 - Title #1" has its number in front.</summary>
    public static EpisodeFound? Counted(string text)
    {
        var match = EpisodePatterns.Counted().Match(text);
        return match.Success && match.ValueSpan[0] == '#' && FrontEpisodes.Leading(text) is { } leading ? leading : Only(match);
    }

    public static EpisodeFound? Only(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["dec"].Success)
        {
            return new EpisodeFound { Between = Number(match.Groups["e"]) + 0.5, Start = match.Index, End = match.Index + match.Length };
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
}
