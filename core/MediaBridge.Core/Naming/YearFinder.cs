namespace MediaBridge.Core.Naming;

/// <summary>Finds the year of release among the words that look like one.</summary>
internal static class YearFinder
{
    /// <summary>The last plausible year that a tag or the end follows; one in brackets wins; behind the tags only if there is none before.</summary>
    public static int Find(NameScan scan, int first, int strong)
    {
        var (bracketed, followed, any) = (-1, -1, -1);
        for (var i = first + 1; i < strong; i++)
        {
            if (!scan.IsYear(i))
            {
                continue;
            }

            var alone = scan.Tokens[i].Group > 0 && (i + 1 == scan.Count || scan.Tokens[i + 1].Group != scan.Tokens[i].Group);
            bracketed = alone ? i : bracketed;
            any = i;
            followed = i + 1 == scan.Count || scan.SlotAt(i + 1) != Slot.None || scan.Tokens[i + 1].Group != scan.Tokens[i].Group ? i : followed;
        }

        if (bracketed > 0 || followed > 0 || (any > 0 && strong < scan.Count))
        {
            return FirstOfRange(scan, bracketed > 0 ? bracketed : followed > 0 ? followed : any);
        }

        if (any > 0 && strong == scan.Count && scan.Episode is null && (scan.Count - any <= 4 || !scan.Text.Contains(' ', StringComparison.Ordinal)))
        {
            // Words that nobody knows behind it: "A.Film.2019.lati".
            return any;
        }

        for (var i = Math.Max(strong, first + 1); i < scan.Count; i++)
        {
            // Behind the tags a year stands alone or among tags; in an episode's title it is a word.
            if (scan.IsYear(i) && scan.Episode is null && scan.SlotAt(i - 1) != Slot.None)
            {
                return i;
            }

            if (scan.IsYear(i) && (i + 1 == scan.Count || scan.SlotAt(i + 1) != Slot.None || scan.Tokens[i + 1].Group != scan.Tokens[i].Group) && (scan.SlotAt(i - 1) != Slot.None || scan.Tokens[i - 1].Group != scan.Tokens[i].Group || scan.Episode is null))
            {
                return i;
            }
        }

        return Inside(scan, Math.Max(strong, first + 1));
    }

    /// <summary>In an episode's name: a year behind a tag, or at the edge of a bracket, <c>[2017, WEBRip 1080p]</c>, <c>(BBC, 2018)</c>.</summary>
    private static int Inside(NameScan scan, int from)
    {
        for (var i = from; i < scan.Count; i++)
        {
            if (!scan.IsYear(i))
            {
                continue;
            }

            var group = scan.Tokens[i].Group;
            var opens = group > 0 && scan.Tokens[i - 1].Group != group;
            var closes = group > 0 && (i + 1 == scan.Count || scan.Tokens[i + 1].Group != group);
            if (opens || closes || scan.SlotAt(i - 1) is Slot.Language or Slot.Source)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"(2005-2009)": the year it began.</summary>
    private static int FirstOfRange(NameScan scan, int year)
        => year > 1 && scan.IsYear(year - 1) && scan.Tokens[year - 1].Group == scan.Tokens[year].Group && scan.Tokens[year].Start == scan.Tokens[year - 1].End + 1 && scan.Text[scan.Tokens[year].Start - 1] == '-' ? year - 1 : year;
}
