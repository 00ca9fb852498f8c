using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Numbers with a zero in front among the words of a name that has no year, <c>Show.05.Title.of.It</c>, and rows right before the tags, <c>Show 01-24 1080p</c>.</summary>
internal static class PaddedEpisodes
{
    private const int MostOfRow = 499;

    /// <summary>Fewer are films of a series, <c>Film 1-4</c>, unless a zero stands in front.</summary>
    private const int ShortestSeason = 12;

    public static EpisodeFound? Find(NameScan scan, TitleRange range)
        => range.YearAt >= 0 ? null : Row(scan, range) ?? Among(scan, range);

    /// <summary>"Show 01-24 1080p": both numbers end what comes before the tags.</summary>
    private static EpisodeFound? Row(NameScan scan, TitleRange range)
    {
        var (first, last) = (range.End - 2, range.End - 1);
        if (first <= range.First || range.End >= scan.Count || !IsShort(scan, first) || !IsShort(scan, last) || scan.Text.AsSpan(scan.Tokens[first].End, scan.Tokens[last].Start - scan.Tokens[first].End) is not ("-" or "~"))
        {
            return null;
        }

        var (from, to) = (Number(scan, first), Number(scan, last));
        if (to <= from || to - from > MostOfRow || (scan.Span(first)[0] != '0' && (from != 1 || to < ShortestSeason)) || scan.Tokens[last].Length < 2)
        {
            return null;
        }

        int[] episodes = [.. Enumerable.Range(from, to - from + 1)];
        return new EpisodeFound { Episodes = episodes, Absolute = episodes, Start = scan.Tokens[first].Start, End = scan.Tokens[last].End };
    }

    /// <summary>The only number, of two or three digits with a zero, and a word behind it.</summary>
    private static EpisodeFound? Among(NameScan scan, TitleRange range)
    {
        var at = -1;
        for (var i = range.First + 1; i < range.End; i++)
        {
            if (NameBrackets.IsNumber(scan, i))
            {
                if (at >= 0)
                {
                    return null;
                }

                at = i;
            }
        }

        if (at < 0 || at + 1 >= range.End || scan.Span(at) is not (['0', >= '1' and <= '9'] or ['0', _, _] and not "007") || Number(scan, at) == 0 || scan.Tokens[at].Group > 0 || scan.Text[scan.Tokens[at].End] is not ('.' or '_') || scan.Text[scan.Tokens[at].Start - 1] is not ('.' or '_') || NameBrackets.IsCounted(scan, at - 1))
        {
            return null;
        }

        return new EpisodeFound { Episodes = [Number(scan, at)], Absolute = [Number(scan, at)], Start = scan.Tokens[at].Start, End = scan.Tokens[at].End };
    }

    private static bool IsShort(NameScan scan, int index) => scan.Tokens[index].Group == 0 && scan.Tokens[index].Length < 4 && NameBrackets.IsNumber(scan, index);

    private static int Number(NameScan scan, int index) => int.Parse(scan.Span(index), CultureInfo.InvariantCulture);
}
