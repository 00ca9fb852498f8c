namespace MediaBridge.Core.Naming;

/// <summary>Tags in brackets before a title: <c>[1080p] The Title</c>, <c>[BDRip-ITA] The Title</c>.</summary>
internal static class FrontTags
{
    public static bool IsThere(NameScan scan, TitleRange range) => !range.IsBracketed && range.First > 0 && scan.Tokens[0].Group > 0 && Has(scan, range, 0);

    /// <summary>Whether a word stands in a bracket in front that holds tags only, one of them a strong one.</summary>
    public static bool Has(NameScan scan, TitleRange range, int index)
    {
        var group = scan.Tokens[index].Group;
        if (index >= range.First || group == 0 || range.Lead is { } lead && index >= lead.From && index < lead.To)
        {
            return false;
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
}
