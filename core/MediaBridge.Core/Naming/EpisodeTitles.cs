namespace MediaBridge.Core.Naming;

/// <summary>Finds the title of an episode: what stands behind its number and before the tags.</summary>
internal static class EpisodeTitles
{
    public static (int From, int To) Find(NameScan scan, TitleRange range)
    {
        if (scan.Episode is not { } episode || range.IsBracketed)
        {
            return (scan.Count, scan.Count);
        }

        var from = scan.IndexAt(episode.End);
        if (from >= scan.Count || from < range.End)
        {
            return (scan.Count, scan.Count);
        }

        if (scan.SlotAt(from) == Slot.Language && IsBehindTags(scan, range.End, from) && scan.IsShouted(from, scan.Next(from)))
        {
            // "Show.720p.HDTV[Cap.102]SPANISH.AUDIO-GRP"
            return (scan.Count, scan.Count);
        }

        if (episode is { Seasons.Count: > 0, Episodes.Count: 0, Date: null })
        {
            from = BehindExtras(scan, from);
        }

        var to = from;
        while (to < scan.Count && !scan.IsStrong(to) && scan.SlotAt(to) != Slot.Episode && to != range.YearAt && !(scan.Tokens[to].Group > 0 && (to == 0 || scan.Tokens[to - 1].Group != scan.Tokens[to].Group) && (scan.Tokens[to].Bracket != '(' || scan.SlotAt(to) != Slot.None || to == from)))
        {
            to++;
        }

        var stop = to;
        while (to > from)
        {
            if (WeakWords.ServiceBefore(scan, to) is var service && service >= from)
            {
                to = service;
                continue;
            }

            var start = scan.Previous(to);

            if (start < from || !IsTag(scan, from, start, to, stop))
            {
                break;
            }

            to = start;
        }

        return (from, Math.Max(to, from));
    }

    /// <summary>"S03.DVD.Bonus.-.Two.Doors": the words for extras, with the source before them, are no title.</summary>
    private static int BehindExtras(NameScan scan, int from)
    {
        var at = from < scan.Count && scan.WordsAt(from) is [{ Slot: Slot.Source }, ..] ? scan.Next(from) : from;
        return at + 1 < scan.Count && scan.WordsAt(at) is [{ Slot: Slot.Other, Name: "Extras" or "Bonus" or "Trailer" }, ..] ? scan.Next(at) : from;
    }

    private static bool IsBehindTags(NameScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.IsStrong(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTag(NameScan scan, int from, int start, int to, int stop)
    {
        if (scan.WordsAt(start) is not [var word, ..])
        {
            return false;
        }

        var shouted = scan.IsShouted(start, to);
        var isFirst = start == from && stop == scan.Count;
        return word.Slot switch
        {
            Slot.Language when WeakWords.IsOfPair(scan, start) => true,
            Slot.Language => scan.Tokens[start].Length > 3 ? start > from || stop < scan.Count || to < stop || shouted : shouted || (scan.Tokens[start].Length == 3 && stop < scan.Count),
            Slot.Edition => to - start > 1 || shouted || (stop < scan.Count && WeakWords.IsSureEdition(word)),
            Slot.Source or Slot.Resolution or Slot.Subtitle or Slot.Audio or Slot.Hdr or Slot.Version => !isFirst || shouted || word.Slot is Slot.Subtitle,
            Slot.Noise => stop < scan.Count && (shouted || scan.Key(start) is "custom"),
            Slot.Detail => word.Name == "Final" && start > from && scan.SlotAt(scan.Previous(start)) == Slot.Language && stop < scan.Count,
            Slot.Proper => shouted || (start == from) || (to < scan.Count && scan.SlotAt(to) == Slot.Proper) || scan.Key(start) is "proper" or "repack",
            _ => shouted || (stop < scan.Count && start == from) || scan.Key(start) is "internal" or "complete" or "completa" or "custom",
        };
    }
}
