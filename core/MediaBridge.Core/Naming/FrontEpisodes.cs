using System.Globalization;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Numbers in front of a name, which the folder may tell to be episodes.</summary>
internal static class FrontEpisodes
{
    private const int MostOfSeason = 30;

    /// <summary>A number in front of a title: <c>01 - Title</c>.</summary>
    public static EpisodeFound? Leading(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] == '[') || NumberedFilms.TitleStart(text) > 0)
        {
            return null;
        }

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

        if (folder != FolderKind.Season && NumberedFilms.TitleStart(text) > 0)
        {
            return null;
        }

        if (folder == FolderKind.Repeated)
        {
            return Behind(text);
        }

        var match = folder == FolderKind.Season ? EpisodePatterns.InSeason().Match(text) : EpisodePatterns.InShow().Match(text);
        if (!match.Success && folder == FolderKind.Season)
        {
            match = EpisodePatterns.AmongWords().Match(text);
        }

        return match.Success && Number(match.Groups["e"]) > 0 ? new EpisodeFound { Episodes = [Number(match.Groups["e"])], Start = match.Groups["e"].Index, End = match.Index + match.Length } : null;
    }

    /// <summary>The first number behind the name of the folder: two digits are an episode, three a season and an episode if they can be.</summary>
    private static EpisodeFound? Behind(string text)
    {
        var start = text.AsSpan().FirstIn('0', '9');
        var digits = start < 0 ? 0 : text.AsSpan(start).FirstOutside('0', '9') is >= 0 and var length ? length : text.Length - start;
        var end = start + digits;
        if (start <= 0 || !int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return null;
        }

        return number > 100 && number % 100 is > 0 and <= MostOfSeason && text[start] != '0'
            ? new EpisodeFound { Seasons = [number / 100], Episodes = [number % 100], Start = start, End = end, IsCertain = false }
            : new EpisodeFound { Episodes = [number], Absolute = [number], Start = start, End = end };
    }
}
