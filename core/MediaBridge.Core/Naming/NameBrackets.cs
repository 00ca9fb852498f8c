namespace MediaBridge.Core.Naming;

/// <summary>Questions to rows of words and to the brackets they stand in.</summary>
internal static class NameBrackets
{
    /// <summary>What is behind the bracket that a word stands in; a bracket within it counts as one of its own if it opens behind a closed one.</summary>
    public static int EndOfGroup(NameScan scan, int at)
    {
        var group = scan.Tokens[at].Group;
        while (at < scan.Count && scan.Tokens[at].Group >= group && scan.Tokens[at].Group > 0)
        {
            at++;
            if (at < scan.Count && scan.Tokens[at].Group > group && scan.Text.AsSpan(scan.Tokens[at - 1].End, scan.Tokens[at].Start - scan.Tokens[at - 1].End).IndexOfAny(")]}") >= 0)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Whether one of the words is no tag.</summary>
    public static bool IsUnknown(NameScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.SlotAt(i) == Slot.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are at least two Latin letters.</summary>
    public static bool HasLatin(NameScan scan, int from, int to)
    {
        var letters = 0;
        for (var i = from; i < to; i++)
        {
            foreach (var c in scan.Span(i))
            {
                letters += char.IsAsciiLetter(c) ? 1 : 0;
            }
        }

        return letters >= 2;
    }

    /// <summary>Whether there is a letter of another script.</summary>
    public static bool HasOther(NameScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            foreach (var c in scan.Span(i))
            {
                if (char.IsLetter(c) && !char.IsAsciiLetter(c))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a dash with separators on both sides stands before a word: <c>1957 - Title</c>, <c>1957.-.Title</c>.</summary>
    public static bool IsBehindDash(NameScan scan, int index)
        => index > 0 && scan.Text.AsSpan(scan.Tokens[index - 1].End, scan.Tokens[index].Start - scan.Tokens[index - 1].End) is { Length: >= 3 } between && scan.Text[scan.Tokens[index].Start - 1] != '-' && between[0] != '-' && between.Trim(" ._") is "-";

    /// <summary>Whether a word is all that a bracket holds.</summary>
    public static bool IsAlone(NameScan scan, int at)
        => scan.Tokens[at].Group > 0 && (at == 0 || scan.Tokens[at - 1].Group != scan.Tokens[at].Group) && (at + 1 == scan.Count || scan.Tokens[at + 1].Group != scan.Tokens[at].Group);

    public static bool IsNumber(NameScan scan, int index) => scan.Span(index).FirstOutside('0', '9') < 0;

    /// <summary>Whether a word counts what is no episode: the number behind it belongs to a title.</summary>
    public static bool IsCounted(NameScan scan, int index)
        => scan.Key(index) is "part" or "pt" or "vol" or "volume" or "no" or "nr" or "chapter" or "film" or "movie";
}
