using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Episodes that only what stands around tells: <c>Show.117.HDTV</c>, <c>Show.07.PDTV</c>, <c>Show.Part.2.HDTV</c>.</summary>
internal static class ImpliedEpisodes
{
    private const int MostOfSeason = 30;

    /// <summary>What comes on a disc or as a single event is not numbered by season and week.</summary>
    private static readonly string[] NotWeekly = ["Blu-ray", "Ultra HD Blu-ray", "DVD", "HD-DVD", "Pay-per-view"];

    public static EpisodeFound? Find(NameScan scan, TitleRange range)
    {
        if (range.End == 0 || range.End > scan.Count)
        {
            return null;
        }

        var end = range.End < scan.Count ? scan.Tokens[range.End].Start : scan.Text.Length;
        var start = range.First < scan.Count ? scan.Tokens[range.First].End : end;
        var isTv = IsTelevision(scan, range.End);
        if ((isTv || IsBare(scan, range)) && JoinedEpisodes.Find(scan.Text, start, end) is { } joined)
        {
            return joined;
        }

        if ((Dashed(scan, range) ?? Dotted(scan, range)) is { } among)
        {
            return among;
        }

        for (var i = range.First + 1; i + 1 < scan.Count; i++)
        {
            if (scan.IsYear(i) && scan.SlotAt(i + 1) == Slot.None && scan.Span(i + 1) is [>= '1' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] && scan.Text[scan.Tokens[i].End] != ' ' && JoinedEpisodes.Find(scan.Text, scan.Tokens[i].End, scan.Text.Length) is { } behindYear)
            {
                return behindYear;
            }
        }

        return PaddedEpisodes.Find(scan, range) ?? AtEnd(scan, range, isTv) ?? (isTv ? Part(scan, range) : null);
    }

    /// <summary>"Show - 12 Title of it": a number of two digits behind a dash with blanks, where no year tells that it is a film.</summary>
    private static EpisodeFound? Dashed(NameScan scan, TitleRange range)
    {
        for (var i = range.First + 1; i + 1 < range.End && range.YearAt < 0; i++)
        {
            if (scan.Tokens[i].Length == 2 && NameBrackets.IsNumber(scan, i) && IsBehindDash(scan, i) && scan.Tokens[i + 1].Start == scan.Tokens[i].End + 1 && scan.Text[scan.Tokens[i].End] is ' ' or '.' or '_' && int.Parse(scan.Span(i), CultureInfo.InvariantCulture) is > 0 and var number)
            {
                return new EpisodeFound { Episodes = [number], Absolute = [number], Start = scan.Tokens[i].Start, End = scan.Tokens[i].End };
            }
        }

        return null;
    }

    /// <summary>"Show.506.Title.of.it.WEBRip": the only number of three digits between dots, where no year tells that it is a film and no disc is the source.</summary>
    private static EpisodeFound? Dotted(NameScan scan, TitleRange range)
    {
        if (range.YearAt >= 0 || range.End >= scan.Count || scan.Tokens[range.First].Group > 0 || scan.Text.AsSpan().Trim().Contains(' ') || HasSource(scan, range.End, NotWeekly))
        {
            return null;
        }

        var at = -1;
        for (var i = range.First + 1; i + 1 < range.End; i++)
        {
            if (NameBrackets.IsNumber(scan, i))
            {
                if (at >= 0 || scan.Tokens[i].Length != 3)
                {
                    return null;
                }

                at = i;
            }
        }

        return at > 0 && int.Parse(scan.Span(at), CultureInfo.InvariantCulture) is > 100 and not (480 or 576 or 720) and var number && number % 100 is > 0 and <= MostOfSeason
            ? new EpisodeFound { Seasons = [number / 100], Episodes = [number % 100], Start = scan.Tokens[at].Start, End = scan.Tokens[at].End, IsCertain = false }
            : null;
    }

    /// <summary>A dash with a blank on either side stands right before a word.</summary>
    private static bool IsBehindDash(NameScan scan, int index)
        => scan.Text[scan.Tokens[index].Start - 1] != '-' && scan.Text.AsSpan(scan.Tokens[index - 1].End, scan.Tokens[index].Start - scan.Tokens[index - 1].End) is { Length: >= 3 } between && between.Trim(" ._)]") is "-";

    /// <summary>A number as the last word before the tags.</summary>
    private static EpisodeFound? AtEnd(NameScan scan, TitleRange range, bool isTv)
    {
        var last = range.End - 1;
        if (IsOfAnimation(scan, range, last))
        {
            int[] episodes = [int.Parse(scan.Span(last), CultureInfo.InvariantCulture)];
            return new EpisodeFound { Episodes = episodes, Absolute = episodes, Start = scan.Tokens[last].Start, End = scan.Tokens[last].End };
        }

        if (last <= range.First || range.YearAt > last || scan.SlotAt(last) != Slot.None || scan.Span(last).FirstOutside('0', '9') >= 0 || scan.Tokens[last].Length > 3 || (scan.Tokens[last].Length < 2 && !(isTv && scan.Text[scan.Tokens[last].Start - 1] == '.' && scan.WordsAt(range.End) is [{ Slot: Slot.Source }])))
        {
            return null;
        }

        var word = scan.Span(last);
        var number = int.Parse(word, CultureInfo.InvariantCulture);
        var (start, end) = (scan.Tokens[last].Start, scan.Tokens[last].End);
        if (number == 0 || (range.YearAt >= 0 && range.YearAt < last - 1) || NameBrackets.IsCounted(scan, last - 1))
        {
            return null;
        }

        if (IsBehindDash(scan, last))
        {
            return new EpisodeFound { Episodes = [number], Absolute = [number], Start = start, End = end };
        }

        if (range.YearAt >= 0)
        {
            return null;
        }

        // "Show.705.720p.WEB": where no disc is the source, three digits are season and episode.
        if (number is > 100 and not (480 or 576 or 720) && number % 100 is > 0 and <= MostOfSeason && range.End < scan.Count && !HasSource(scan, range.End, NotWeekly) && scan.IsStrong(range.End) && scan.Tokens[range.End].Group == 0)
        {
            return new EpisodeFound { Seasons = [number / 100], Episodes = [number % 100], Start = start, End = end, IsCertain = false };
        }

        var isBeforeBracket = range.End < scan.Count && scan.Tokens[range.End].Group > 0 && number >= 10 && (scan.IsStrong(range.End) || scan.IsStrong(NameBrackets.EndOfGroup(scan, range.End) - 1));
        var isWeekly = word.Length == 2 && range.End < scan.Count && HasSource(scan, range.End, "Web") && !scan.Text.AsSpan().Trim().Contains(' ');
        return (word[0] == '0' && word is not "007") || (isTv && word.Length < 3) || isWeekly || isBeforeBracket ? new EpisodeFound { Episodes = [number], Absolute = isBeforeBracket ? [number] : [], Start = start, End = end } : null;
    }

    /// <summary>"Show OVA 2": the number behind a word for what came out on discs only.</summary>
    private static bool IsOfAnimation(NameScan scan, TitleRange range, int last)
        => last > range.First + 1 && scan.Tokens[last].Length < 3 && NameBrackets.IsNumber(scan, last) && scan.Span(last) is not ("0" or "00") && scan.WordsAt(last - 1) is [{ Slot: Slot.Detail, Name: "OVA" or "ONA" }];

    /// <summary>"show.102.title" and "show_102": one number of three digits between separators, no year and no tag. Blanks make a title of it: "Room 237".</summary>
    private static bool IsBare(NameScan scan, TitleRange range)
    {
        if (range.YearAt >= 0 || range.End < scan.Count || scan.Count < 2 || scan.Text.AsSpan().Trim().Contains(' ') || scan.Tokens[0].Group > 0)
        {
            return false;
        }

        var numbers = 0;
        for (var i = 0; i < scan.Count; i++)
        {
            var isNumber = scan.Span(i).FirstOutside('0', '9') < 0;
            numbers += isNumber ? i > 0 && (scan.Tokens[i].Length == 3 || scan.Span(i) is ['0', >= '1', _, _]) ? 1 : 2 : 0;
        }

        return numbers == 1;
    }

    /// <summary>Whether a bare number was the year or a tag of the name after all.</summary>
    public static bool IsYearOrSize(NameScan scan, EpisodeFound episode)
        => episode.Episodes is [720 or 1080 or 2160 or 480] && scan.Text.AsSpan(episode.Start, episode.End - episode.Start).Trim(" -_.[(") is ['7' or '1' or '2' or '4', ..] && !(scan.Text.AsSpan(episode.Start) is [' ' or '_' or '.', '-', ' ' or '_' or '.', ..]);

    /// <summary>A part of something that was recorded from television is an episode of a miniseries.</summary>
    private static EpisodeFound? Part(NameScan scan, TitleRange range)
    {
        if (!FormHints.MayHavePart(scan.Text))
        {
            return null;
        }

        var match = EpisodePatterns.Part().Match(scan.Text);
        if (!match.Success || range.End == 0 || match.Index <= scan.Tokens[range.First].Start || EpisodeNumbers.PartNumber(match.Groups["p"].ValueSpan) is not (> 0 and var part))
        {
            return null;
        }

        return new EpisodeFound { Seasons = [1], Episodes = [part], Start = match.Index, End = match.Index + match.Length };
    }

    /// <summary>Recorded from television; a single event by pay-per-view is no series.</summary>
    private static bool IsTelevision(NameScan scan, int from) => HasSource(scan, from, "HDTV", "Digital TV", "Satellite", "TV") && !HasSource(scan, from, "Pay-per-view");

    private static bool HasSource(NameScan scan, int from, params ReadOnlySpan<string> names)
    {
        for (var i = from; i < scan.Count; i++)
        {
            foreach (var word in scan.WordsAt(i))
            {
                if (word.Slot == Slot.Source && names.Contains(word.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
