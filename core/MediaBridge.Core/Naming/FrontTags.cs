namespace MediaBridge.Core.Naming;

/// <summary>Tags before a title: <c>[1080p] The Title</c>, <c>[BDRip-ITA] The Title</c>, <c>DVDRip - The Title</c>.</summary>
internal static class FrontTags
{
    public static bool IsThere(NameScan scan, TitleRange range) => !range.IsBracketed && range.First > 0 && Has(scan, range, 0);

    /// <summary>Whether a word stands in front and is a tag: without a bracket, or in one that holds tags only, one of them a strong one.</summary>
    public static bool Has(NameScan scan, TitleRange range, int index)
    {
        var group = scan.Tokens[index].Group;
        if (index >= range.First || range.Lead is { } lead && index >= lead.From && index < lead.To)
        {
            return false;
        }

        if (group == 0)
        {
            return scan.Tokens[0].Group == 0 && scan.IsStrong(0);
        }

        var isStrong = false;
        for (var i = 0; i < range.First; i++)
        {
            if (scan.Tokens[i].Group == group)
            {
                if (scan.SlotAt(i) is Slot.None or Slot.Year or Slot.Episode)
                {
                    return false;
                }

                isStrong |= scan.IsStrong(i);
            }
        }

        return isStrong;
    }

    /// <summary>What is behind tags in front of a title; 0 if the name begins otherwise. "8-Bit Story" and "x264-GROUP" begin with none.</summary>
    public static int End(NameScan scan)
    {
        if (!scan.IsStrong(0) || scan.SlotAt(0) == Slot.Bits)
        {
            return 0;
        }

        var at = 0;
        while (at < scan.Count && scan.Tokens[at].Group == 0 && scan.SlotAt(at) is not (Slot.None or Slot.Year or Slot.Episode))
        {
            at = scan.Next(at);
        }

        var isTitle = at + 1 < scan.Count && scan.Tokens[at].Group == 0 && scan.SlotAt(at) == Slot.None && !NameBrackets.IsNumber(scan, at);
        return isTitle && scan.Text[scan.Tokens[at].Start - 1] != '-' ? at : 0;
    }
}
