namespace MediaBridge.Core.Naming;

/// <summary>Where a title begins: behind brackets in front of it, or in one of them where all is in brackets.</summary>
internal sealed class TitleStart
{
    private readonly NameScan _scan;

    public TitleStart(NameScan scan)
    {
        _scan = scan;
        Find();
    }

    public int First { get; private set; }

    /// <summary>What is behind the title where all is in brackets; 0 elsewhere.</summary>
    public int End { get; private set; }

    /// <summary>A year in front of the title, <c>(2003) The Title</c>; -1 if there is none.</summary>
    public int YearAt { get; private set; } = -1;

    /// <summary>The first words of a bracket in front that is no tag, and what is behind the last.</summary>
    public (int From, int To)? Lead { get; private set; }

    public bool IsBracketed { get; private set; }

    private int Count => _scan.Count;

    private IReadOnlyList<NameToken> Tokens => _scan.Tokens;

    private void Find()
    {
        if (Count == 0 || Tokens[0].Group == 0 || _scan.Text.AsSpan().TrimStart(" .-_")[0] is not ('[' or '(' or '{'))
        {
            return;
        }

        var at = 0;
        while (at < Count && Tokens[at].Group > 0)
        {
            var to = NameBrackets.EndOfGroup(_scan, at);
            var isLead = Tokens[at].Bracket == '[' || (to == at + 1 && (_scan.IsYear(at) || IsIndex(at)));
            if (!isLead)
            {
                break;
            }

            if (Lead is null && Tokens[at].Bracket == '[' && NameBrackets.IsUnknown(_scan, at, to))
            {
                Lead = (at, to);
            }

            if (to == at + 1 && _scan.IsYear(at) && to < Count)
            {
                YearAt = at;
            }

            at = to;
        }

        if (at < Count)
        {
            First = at;
            return;
        }

        IsBracketed = true;
        (First, End) = TitleBracket();
    }

    /// <summary>The bracket that holds the title when all is in brackets: the first with Latin letters behind the group's, else the first.</summary>
    private (int From, int To) TitleBracket()
    {
        var start = Lead?.To ?? 0;
        if (start >= Count)
        {
            Lead = null;
            return (0, Count);
        }

        (int, int)? best = null;
        for (var at = start; at < Count; at = NameBrackets.EndOfGroup(_scan, at))
        {
            var to = NameBrackets.EndOfGroup(_scan, at);
            if (!HasTitle(at, to))
            {
                continue;
            }

            best ??= (at, to);
            if (NameBrackets.HasLatin(_scan, at, to))
            {
                return (at, to);
            }
        }

        if (best is { } found)
        {
            return found;
        }

        Lead = null;
        return (0, NameBrackets.EndOfGroup(_scan, 0));
    }

    private bool HasTitle(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_scan.IsStrong(i) || _scan.SlotAt(i) == Slot.Container)
            {
                return false;
            }
        }

        return NameBrackets.IsUnknown(_scan, from, to) && !(to == from + 1 && NameBrackets.IsNumber(_scan, from));
    }

    /// <summary>"(1)The Title": a number in a row of films.</summary>
    private bool IsIndex(int at) => Tokens[at].Length < 3 && NameBrackets.IsNumber(_scan, at) && Tokens[at].End + 1 < _scan.Text.Length && char.IsLetter(_scan.Text[Tokens[at].End + 1]);
}
