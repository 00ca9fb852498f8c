using System.Globalization;
using System.Text.RegularExpressions;
using static MediaBridge.Core.Naming.EpisodeNumbers;

namespace MediaBridge.Core.Naming;

/// <summary>Season and episode in one number of three or four digits.</summary>
internal static partial class JoinedEpisodes
{
    /// <summary>A number of three or four digits that holds season and episode: only where the name is known to be of television.</summary>
    public static EpisodeFound? Find(string text, int from, int to)
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

            if (YearBehind().IsMatch(text, match.Index + match.Length))
            {
                // "U-571.2000.HDTV"
                continue;
            }

            if (match.ValueSpan is not ("480" or "576" or "720") && season is > 0 and < 19 && episodes[0] > 0)
            {
                return new EpisodeFound { Seasons = [season], Episodes = episodes, Start = match.Index, End = match.Index + match.Length, IsCertain = false };
            }
        }

        return null;
    }

    [GeneratedRegex(@"\G[ ._-]+[(\[]?(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex YearBehind();
}
