namespace MediaBridge.Core.Naming;

/// <summary>Groups of episodes whose names have no tag at the group's place: <c>Show - 05 (Group) [0123ABCD]</c>, <c>Show - S01E05-Group</c>.</summary>
internal static class EpisodeGroups
{
    private const int MostWords = 3;

    public static (int, int)? Find(NameSegment segment, NameScan scan, TitleRange range)
    {
        if (scan.Episode is not { Episodes.Count: > 0 } episode)
        {
            return null;
        }

        return Dashed(scan, episode) ?? Scene(segment, scan, episode) ?? (episode.Absolute.Count > 0 || segment.Has(NameFields.Crc32) ? Bracket(scan, range) : null);
    }

    /// <summary>One word behind a dash, right behind the number, where a poster's tail was taken off.</summary>
    private static (int, int)? Dashed(NameScan scan, EpisodeFound episode)
    {
        var last = scan.Count - 1;
        var token = scan.Tokens[last];
        return last > 0 && episode.Seasons.Count > 0 && token.Start == episode.End + 1 && scan.Text[episode.End] == '-' && token.Group == 0 && token.End < scan.Text.Length && scan.SlotAt(last) == Slot.None && char.IsUpper(scan.Text[token.Start])
            ? (token.Start, token.End)
            : null;
    }

    /// <summary><c>Show.S01E02.Some.Name-GRP</c>: a name without blanks and tags; "Half-Brother" is a word.</summary>
    private static (int, int)? Scene(NameSegment segment, NameScan scan, EpisodeFound episode)
    {
        var last = scan.Count - 1;
        var token = scan.Tokens[last];
        if (episode.Seasons.Count == 0 || segment.HasTags || scan.Text.AsSpan().Trim().Contains(' ') || token.Group > 0 || token.Start <= episode.End + 1 || scan.SlotAt(last) != Slot.None || scan.Text[token.Start - 1] != '-' || !char.IsAsciiLetterOrDigit(scan.Text[token.Start - 2]))
        {
            return null;
        }

        var capitals = 0;
        foreach (var c in scan.Span(last))
        {
            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return capitals > 1 ? (token.Start, token.End) : null;
    }

    /// <summary>The first bracket behind the title that holds nothing known.</summary>
    private static (int, int)? Bracket(NameScan scan, TitleRange range)
    {
        for (var i = Math.Max(range.End, 1); i < scan.Count; i++)
        {
            if (scan.Tokens[i].Group == 0 || scan.Tokens[i].Group == scan.Tokens[i - 1].Group)
            {
                continue;
            }

            var to = i;
            var isUnknown = true;
            while (to < scan.Count && scan.Tokens[to].Group == scan.Tokens[i].Group)
            {
                isUnknown &= scan.SlotAt(to) == Slot.None && range.IsTag(to);
                to++;
            }

            if (isUnknown && to - i <= MostWords && !NameBrackets.IsNumber(scan, i) && (scan.Tokens[i].Bracket == '[' || i > range.End))
            {
                return (scan.Tokens[i].Start, scan.Tokens[to - 1].End);
            }
        }

        return null;
    }
}
