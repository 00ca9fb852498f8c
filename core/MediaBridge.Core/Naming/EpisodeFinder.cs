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
        if (text.AsSpan().FirstIn('0', '9') < 0)
        {
            return EpisodeHints.HasSeasonWord(text) ? SeasonFinder.Find(text, isAnime) ?? EpisodeForms.Opening(text) : EpisodeForms.Opening(text);
        }

        var hints = EpisodeHints.Of(text);
        var found = (hints.Short ? EpisodeForms.Numbered(EpisodePatterns.SeasonEpisode().Match(text)) : null)
            ?? (hints.Cross ? EpisodeForms.Cross(text) : null)
            ?? (hints.Word ? EpisodeForms.Spoken(EpisodePatterns.Spoken().Match(text)) : null)
            ?? (hints.Word ? EpisodeForms.Numbered(EpisodePatterns.Reversed().Match(text)) : null)
            ?? (hints.Short ? EpisodeForms.Discs(text) : null)
            ?? (hints.Chapter ? EpisodeForms.Chapter(text) : null)
            ?? (hints.Short || hints.Cross ? EpisodeForms.Numbered(EpisodePatterns.Tight().Match(text)) : null)
            ?? (hints.Apart ? EpisodeForms.Numbered(EpisodePatterns.Apart().Match(text)) : null);
        if (found is not null)
        {
            return EpisodeDates.Dated(text, AbsoluteNumbers.With(text, Following(text, found), isAnime));
        }

        if (DatePatterns.Find(text) is { } date)
        {
            return EpisodeDates.Beside(text, new EpisodeFound { Date = date.Date, Start = date.Start, End = date.End });
        }

        if (text.Length < LongestPair && FormHints.EndsInPair(text) && EpisodeForms.Numbered(EpisodePatterns.Pair().Match(text)) is { } pair)
        {
            return pair;
        }

        var season = hints.Short || hints.Word || hints.Cross ? SeasonFinder.Find(text, isAnime) : null;
        var episode = (hints.Episode ? EpisodeForms.Only(EpisodePatterns.EpisodeOnly().Match(text)) : null) ?? (FormHints.MayCount(text) ? EpisodeForms.Counted(text) : null) ?? (season is null && hints.Short ? EpisodeForms.Numbered(EpisodePatterns.Dotted().Match(text)) : null);
        if (episode is null && season is not null && EpisodePatterns.Dotted().Match(text) is { Success: true } dotted)
        {
            return EpisodeForms.Numbered(dotted);
        }

        if (season is { Episodes.Count: > 0 })
        {
            return season;
        }

        episode ??= EpisodeForms.Special(text, isAnime) ?? (isAnime ? FrontEpisodes.Leading(text) : null) ?? BareEpisodes.Find(text, isAnime, season) ?? (isAnime || text.Contains("nc", StringComparison.OrdinalIgnoreCase) ? EpisodeForms.Opening(text) : null);
        return (season, episode) switch
        {
            (null, _) => episode,
            (_, null) => season,
            _ => Join(season, episode),
        };
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

    /// <summary>A season by itself and an episode by itself in one name: <c>Season 2 - 05</c>, <c>S04 - 12</c>.</summary>
    private static EpisodeFound Join(EpisodeFound season, EpisodeFound episode)
    {
        return episode with { Seasons = season.Seasons, Also = (season.Start, season.End) };
    }

}
