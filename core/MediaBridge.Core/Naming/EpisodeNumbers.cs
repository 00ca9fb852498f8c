using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Finds season, episodes or air date in a name, so that episodes are told from films.</summary>
internal static partial class EpisodeNumbers
{
    private const int MostEpisodes = 100;

    /// <summary>What was found, and where it begins and ends in the text.</summary>
    public sealed record Found
    {
        public int? Season { get; init; }

        public IReadOnlyList<int> Episodes { get; init; } = [];

        public DateOnly? AirDate { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }
    }

    public static Found? Find(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        return Numbered(SeasonEpisode().Match(text))
            ?? Numbered(Cross().Match(text))
            ?? Numbered(Spoken().Match(text))
            ?? Dated(YearFirst().Match(text))
            ?? Dated(DayFirst().Match(text))
            ?? Absolute(Anime().Match(text))
            ?? Pack(SeasonOnly().Match(text));
    }

    private static Found? Numbered(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var episodes = new List<int>();
        Add(match.Groups["e"].Value, isRange: false);
        foreach (Capture more in match.Groups["m"].Captures)
        {
            var digits = more.ValueSpan[(more.ValueSpan.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
            Add(digits.ToString(), isRange: more.ValueSpan.Contains('-'));
        }

        return new Found { Season = Number(match.Groups["s"].Value), Episodes = episodes, Start = match.Index, End = match.Index + match.Length };

        void Add(string digits, bool isRange)
        {
            var number = Number(digits);
            var last = episodes.Count > 0 ? episodes[^1] : number;
            if (isRange && number > last && number - last < MostEpisodes)
            {
                for (var i = last + 1; i < number; i++)
                {
                    episodes.Add(i);
                }
            }

            if (!episodes.Contains(number) && episodes.Count < MostEpisodes)
            {
                episodes.Add(number);
            }
        }
    }

    private static Found? Dated(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = (Number(match.Groups["y"].Value), Number(match.Groups["mo"].Value), Number(match.Groups["d"].Value));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Found { AirDate = new DateOnly(year, month, day), Start = match.Index, End = match.Index + match.Length }
            : null;
    }

    private static Found? Absolute(Match match) => !match.Success ? null : new Found
    {
        Episodes = [Number(match.Groups["e"].Value)],
        Start = match.Groups["dash"].Index,
        End = match.Groups["e"].Index + match.Groups["e"].Length,
    };

    private static Found? Pack(Match match) => !match.Success ? null : new Found
    {
        Season = Number(match.Groups["s"].Value),
        Start = match.Index,
        End = match.Index + match.Length,
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![a-z0-9])[st](?<s>[0-9]{1,4})[ ._-]{0,3}(?:ep|e)[ ._]?(?<e>[0-9]{1,4})(?<m>(?:[ ._]?[-+&][ ._]?e?p?|e)[0-9]{1,4}(?![0-9pix]))*(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeasonEpisode();

    [GeneratedRegex(@"(?<![a-z0-9])(?<s>[0-9]{1,2})x(?<e>[0-9]{2,3})(?<m>-(?:[0-9]{1,2}x)?[0-9]{2,3}(?![0-9p]))*(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cross();

    [GeneratedRegex(@"(?<![a-z])(?:season|staffel|saison|temporada|stagione)[ ._-]{0,3}(?<s>[0-9]{1,4})[ ._-]{1,3}(?:episode|ep|folge|episodio|capitulo)[ ._-]{0,3}(?<e>[0-9]{1,4})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"(?<![0-9])(?<y>19[4-9][0-9]|20[0-3][0-9])(?<sep>[ ._-])(?<mo>[0-9]{2})\k<sep>(?<d>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{2})(?<sep>[._-])(?<mo>[0-9]{2})\k<sep>(?<y>19[4-9][0-9]|20[0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\[[^\]]+\][ ._]*[^\[\]]*?(?<dash>[ _]-[ _])(?<e>[0-9]{1,4})(?:v[0-9])?(?:[ _]*[\[\(]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Anime();

    [GeneratedRegex(@"(?<![a-z0-9])(?:s(?<s>[0-9]{2})|(?:season|staffel|saison|temporada|stagione|seizoen|sezon)[ ._-]{0,2}(?<s>[0-9]{1,4}))(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeasonOnly();
}
