namespace MediaBridge.Core.Naming;

/// <summary>Finds the release group: behind the last dash, in the first bracket of anime, in the last bracket of some others.</summary>
internal static class GroupReader
{
    private const int LongestGroup = 40;

    public static string? Read(NameScan scan, bool hasFacts)
    {
        var tokens = scan.Tokens;
        if (tokens.Count == 0)
        {
            return null;
        }

        if (scan.First > 0 && tokens[0].Bracket == '[' && scan.SlotAt(0) == Slot.None)
        {
            return Bracket(scan, 0);
        }

        if (!hasFacts)
        {
            return null;
        }

        return AfterDash(scan) ?? LastBracket(scan);
    }

    private static string? AfterDash(NameScan scan)
    {
        var dash = scan.Text.LastIndexOf('-');
        if (dash <= 0 || dash + 1 == scan.Text.Length)
        {
            return null;
        }

        var first = -1;
        for (var i = 0; i < scan.Tokens.Count; i++)
        {
            if (scan.Tokens[i].Start > dash)
            {
                first = i;
                break;
            }
        }

        if (first <= 0 || first < scan.TitleEnd || scan.Tokens[first].Start != dash + 1 || scan.SlotAt(first) is Slot.Continued or Slot.Year)
        {
            return null;
        }

        var end = scan.Text.AsSpan(dash + 1).IndexOfAny("[( ");
        var group = (end < 0 ? scan.Text.AsSpan(dash + 1) : scan.Text.AsSpan(dash + 1, end)).Trim(" ._");
        var isWord = scan.WordAt(first) is not null && group.Length == scan.Tokens[first].Length;
        return group.Length is 0 or > LongestGroup || isWord || group.Contains(')') || group.Contains(']') ? null : group.ToString();
    }

    private static string? LastBracket(NameScan scan)
    {
        var last = scan.Tokens[^1];
        if (last.Bracket != '[' || !scan.Text.AsSpan().TrimEnd().EndsWith("]"))
        {
            return null;
        }

        var first = scan.Tokens.Count - 1;
        while (first > 0 && scan.Tokens[first - 1].Group == last.Group)
        {
            first--;
        }

        for (var i = first; i < scan.Tokens.Count; i++)
        {
            if (scan.SlotAt(i) != Slot.None || i < scan.TitleEnd)
            {
                return null;
            }
        }

        return Bracket(scan, first);
    }

    private static string? Bracket(NameScan scan, int first)
    {
        var end = first;
        while (end + 1 < scan.Tokens.Count && scan.Tokens[end + 1].Group == scan.Tokens[first].Group)
        {
            end++;
        }

        var text = scan.Text[scan.Tokens[first].Start..scan.Tokens[end].End];
        var isChecksum = text.Length == 8 && text.All(char.IsAsciiHexDigit);
        return isChecksum || text.Length > LongestGroup ? null : text;
    }
}
