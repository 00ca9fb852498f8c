namespace MediaBridge.Core.Naming;

/// <summary>Dates beside other numbers of an episode.</summary>
internal static class EpisodeDates
{
    /// <summary>A date beside season and episode: it only tells more.</summary>
    public static EpisodeFound Dated(string text, EpisodeFound found)
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
    public static EpisodeFound Beside(string text, EpisodeFound dated)
    {
        if (EpisodePatterns.EpisodeOnly().Match(text) is { Success: true } match && EpisodeFinder.Only(match) is { } episode)
        {
            return episode with { Date = dated.Date, Also = (dated.Start, dated.End), IsOfFirstSeason = true };
        }

        return EpisodeFinder.Only(EpisodePatterns.Counted().Match(text)) is { } counted ? counted with { Date = dated.Date, Also = (dated.Start, dated.End), IsOfFirstSeason = true } : dated;
    }
}
