namespace MediaBridge.Core.Naming;

/// <summary>Finds the release group: behind the last dash, in the last bracket, in the first bracket of anime, as the last word.</summary>
internal static class GroupReader
{
    private const int LongestGroup = 40;

    public static void Read(NameSegment segment, NameScan scan, TitleRange range)
    {
        if (scan.Count == 0)
        {
            return;
        }

        var firstTag = FirstTag(scan, range);
        var found = Poster(scan, range) ?? Behind(scan, range, firstTag);
        if (found is null && range.Lead is { } first && scan.Episode is not null)
        {
            found = (scan.Tokens[first.From].Start, scan.Tokens[first.To - 1].End);
        }

        found ??= LastBracket(scan, range, firstTag);
        if (found is null && range.Lead is { } lead && (scan.Count > lead.To || segment.HasTags))
        {
            found = (scan.Tokens[lead.From].Start, scan.Tokens[lead.To - 1].End);
        }

        found ??= LastWord(scan, range, firstTag) ?? EpisodeGroups.Find(segment, scan, range);
        if (found is var (start, end) && end > start && end - start <= LongestGroup)
        {
            // "[by.Someone]"
            start += end - start > 4 && scan.Text.AsSpan(start, 2).Equals("by", StringComparison.OrdinalIgnoreCase) && scan.Text[start + 2] is ' ' or '.' or '_' ? 3 : 0;
            segment.Matches.RemoveAll(m => m.Field == NameFields.EpisodeTitle && m.Start == start && m.End == end);
            var group = scan.Text[start..end].Trim();
            segment.Add(NameFields.ReleaseGroup, group, start, end);
            if (segment.Matches.FindIndex(m => m.Field == NameFields.EpisodeTitle && m.End == end) is >= 0 and var index && segment.Matches[index].Value is string title && title.EndsWith("-" + group, StringComparison.Ordinal))
            {
                // "S01E02.Some.Name-GRP"
                segment.Matches[index] = segment.Matches[index] with { Value = title[..^(group.Length + 1)].TrimEnd(), End = start - 1 };
            }
        }
    }

    /// <summary><c>(… 5.1 - Encoder)[Group]</c>: the bracket behind the bracket.</summary>
    private static (int, int)? Poster(NameScan scan, TitleRange range)
    {
        var last = scan.Count - 1;
        var token = scan.Tokens[last];
        return last > range.End && token.Bracket == '[' && scan.Tokens[last - 1].Bracket == '(' && scan.Tokens[last - 1].Group != token.Group && scan.SlotAt(last) == Slot.None && range.Lead is null
            ? (token.Start, token.End)
            : null;
    }

    /// <summary>The first word that tells technical facts; groups stand behind it.</summary>
    private static int FirstTag(NameScan scan, TitleRange range)
    {
        for (var i = range.End; i < scan.Count; i++)
        {
            if (range.IsTag(i) && (scan.IsStrong(i) || scan.SlotAt(i) is Slot.Resolution or Slot.Source or Slot.Audio or Slot.Other or Slot.Language or Slot.Hdr or Slot.Proper))
            {
                return i;
            }
        }

        return scan.Count;
    }

    /// <summary><c>x264-GRP</c>, <c>x264-D-Z0N3</c>, <c>English - GRP</c>.</summary>
    private static (int, int)? Behind(NameScan scan, TitleRange range, int firstTag)
    {
        var text = scan.Text;
        var end = text.AsSpan().TrimEnd(" -_.").Length;
        var dash = end > 0 ? text.LastIndexOf('-', end - 1) : -1;
        if (dash <= 0 || dash + 1 >= end)
        {
            return null;
        }

        var first = scan.IndexAt(dash + 1);
        if (first >= scan.Count || first <= firstTag || first == range.YearAt || scan.SlotAt(first) is Slot.Continued)
        {
            return null;
        }

        if (Hyphenated(scan, first) is var (from, to))
        {
            return from > firstTag ? BeforeBracket(scan, firstTag, from) ?? (scan.Tokens[from].Start, scan.Tokens[to - 1].End) : null;
        }

        var open = scan.Tokens[first].Start;
        if (text.AsSpan(dash + 1, open - dash - 1).TrimStart() is not ("" or "[" or "("))
        {
            return null;
        }

        // Known words behind it belong to something else: "x264-GRP English", "x264-GRP.mp4".
        var last = first;
        while (last < scan.Count && scan.Tokens[last].Group == scan.Tokens[first].Group && IsName(scan, last, last == first) && (last == first || !TitleRange.IsDisc(scan.Span(last))))
        {
            last++;
        }

        if (last == first)
        {
            return null;
        }

        for (var i = last; i < scan.Count; i++)
        {
            if (scan.SlotAt(i) is Slot.None && scan.Tokens[i].Group == 0 && !TitleRange.IsDisc(scan.Span(i)))
            {
                return null;
            }
        }

        if (scan.Tokens[first].Group > 0 && last - first > 1 && scan.Tokens[last - 1].End < text.Length && text[scan.Tokens[last - 1].End] is ')' or ']' && text[open - 1] == ' ')
        {
            // "(… - Encoder Group)"
            return (scan.Tokens[last - 1].Start, scan.Tokens[last - 1].End);
        }

        // "D-Z0N3": the dash is the group's own when what stands before it is no tag.
        while (first > firstTag + 1 && scan.Tokens[first - 1].End == scan.Tokens[first].Start - 1 && text[scan.Tokens[first].Start - 1] == '-' && scan.SlotAt(first - 1) == Slot.None && scan.SlotAt(first - 2) != Slot.None && text[scan.Tokens[first - 1].Start - 1] is '-' or '.' or ' ' or '_' && !TitleRange.IsDisc(scan.Span(first - 1)))
        {
            first--;
            open = scan.Tokens[first].Start;
        }

        return (open, scan.Tokens[last - 1].End);
    }

    /// <summary><c>[Some-Group]</c>: the dash is inside of a last bracket that holds nothing known; the words of it.</summary>
    private static (int From, int To)? Hyphenated(NameScan scan, int first)
    {
        var group = scan.Tokens[first].Group;
        var from = first;
        while (from > 0 && scan.Tokens[from - 1].Group == group)
        {
            from--;
        }

        return group > 0 && from < first && scan.Tokens[^1].Group == group && IsUnknown(scan, from, scan.Count) ? (from, scan.Count) : null;
    }

    private static bool IsUnknown(NameScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.SlotAt(i) != Slot.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>x264-GRP[a-site]</c>: one word behind a dash and a tag, right before a bracket.</summary>
    private static (int, int)? BeforeBracket(NameScan scan, int firstTag, int bracket)
    {
        var at = bracket - 1;
        return at > firstTag && scan.Tokens[at].Group == 0 && scan.SlotAt(at) == Slot.None && scan.Text[scan.Tokens[at].Start - 1] == '-' && scan.SlotAt(at - 1) != Slot.None ? (scan.Tokens[at].Start, scan.Tokens[at].End) : null;
    }

    private static bool IsName(NameScan scan, int index, bool isFirst)
        => scan.SlotAt(index) switch
        {
            Slot.None or Slot.Year => true,
            Slot.Continued or Slot.Episode => false,
            _ => isFirst && !scan.IsStrong(index) && index == scan.Count - 1 && scan.WordsAt(index) is [{ Slot: not (Slot.Language or Slot.Subtitle or Slot.Version or Slot.Container or Slot.Audio or Slot.Hdr or Slot.Resolution) }] && scan.Span(index) is not ("DL" or "WEB" or "HD" or "4K" or "Rip" or "Mux" or "Remux" or "REMUX"),
        };

    /// <summary><c>[YTS.MX]</c>, <c>(… 7.1 Tigole) [QxR]</c>.</summary>
    private static (int, int)? LastBracket(NameScan scan, TitleRange range, int firstTag)
    {
        var text = scan.Text.AsSpan().TrimEnd();
        if (text is not [.., ']' or ')'] || range.IsBracketed)
        {
            return null;
        }

        var last = scan.Count - 1;
        var token = scan.Tokens[last];
        if (token.Group == 0)
        {
            return null;
        }

        var first = last;
        while (first > 0 && scan.Tokens[first - 1].Group == token.Group)
        {
            first--;
        }

        var isKnown = false;
        for (var i = first; i <= last; i++)
        {
            isKnown |= scan.SlotAt(i) != Slot.None;
        }

        // Softsubs (GRP)
        if (!isKnown && token.Bracket == '(' && first > 0 && scan.WordsAt(first - 1) is [{ Slot: Slot.Subtitle }])
        {
            return (scan.Tokens[first].Start, token.End);
        }

        if (isKnown && token.Bracket == '(' && first >= range.End && Studio(scan, first, last) is { } studio)
        {
            return studio;
        }

        if (!isKnown && token.Bracket == '[' && first >= range.End && (firstTag < scan.Count || scan.Episode is not null || first > range.End) && last - first < 4)
        {
            return range.Lead is not null && firstTag > first ? null : (scan.Tokens[first].Start, token.End);
        }

        return isKnown && range.Lead is null && firstTag < last ? LastWordOf(scan, first, last, firstTag) : null;
    }

    /// <summary><c>(A Studio, 720p)</c>: unknown words before a comma and tags behind it.</summary>
    private static (int, int)? Studio(NameScan scan, int first, int last)
    {
        var to = first;
        while (to <= last && scan.SlotAt(to) == Slot.None)
        {
            to++;
        }

        return to > first && to <= last && scan.IsStrong(to) && scan.Text[scan.Tokens[to - 1].End] == ',' ? (scan.Tokens[first].Start, scan.Tokens[to - 1].End) : null;
    }

    private static (int, int)? LastWordOf(NameScan scan, int first, int last, int firstTag)
        => last > first && last > firstTag && scan.SlotAt(last) == Slot.None && scan.Tokens[last].Length > 1 && !NameBrackets.IsNumber(scan, last) ? (scan.Tokens[last].Start, scan.Tokens[last].End) : null;

    /// <summary><c>x264 AC3 GRP</c>: the last word, when all before it are tags.</summary>
    private static (int, int)? LastWord(NameScan scan, TitleRange range, int firstTag)
    {
        var last = scan.Count - 1;
        while (last > firstTag && scan.SlotAt(last) == Slot.Container)
        {
            last--;
        }

        if (last <= firstTag || !range.IsTag(last) || scan.SlotAt(last) != Slot.None || scan.Tokens[last].Length < 2 || (scan.Tokens[last].Group > 0 && scan.Text.AsSpan().TrimEnd() is [.., ')' or ']']) || scan.Span(last).FirstOutside('0', '9') < 0)
        {
            return null;
        }

        var first = last;
        while (first > firstTag + 1 && scan.SlotAt(first - 1) == Slot.None && range.IsTag(first - 1))
        {
            first--;
        }

        if (last - first > 1)
        {
            return null;
        }

        var isDotted = first < last && scan.Text[scan.Tokens[first].End] == '.' && scan.Tokens[last].Length <= 3;
        return (scan.Tokens[isDotted ? first : last].Start, scan.Tokens[last].End);
    }
}
