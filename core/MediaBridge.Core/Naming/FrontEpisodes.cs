using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Numbers in front of a name, which the folder may tell to be episodes.</summary>
internal static class FrontEpisodes
{
    /// <summary>A number in front of a title: <c>01 - Title</c>.</summary>
    public static EpisodeFound? Leading(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] == '['))
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

        var match = folder == FolderKind.Season ? EpisodePatterns.InSeason().Match(text) : EpisodePatterns.InShow().Match(text);
        if (!match.Success && folder == FolderKind.Season)
        {
            match = EpisodePatterns.AmongWords().Match(text);
        }

        return match.Success && Number(match.Groups["e"]) > 0 ? new EpisodeFound { Episodes = [Number(match.Groups["e"])], Start = match.Groups["e"].Index, End = match.Index + match.Length } : null;
    }
}
