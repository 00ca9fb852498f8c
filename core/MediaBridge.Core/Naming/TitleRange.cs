namespace MediaBridge.Core.Naming;

/// <summary>Where the title of a segment begins and ends, and where its year, its group in front and its episode's title stand. Word numbers; ends are behind the last word.</summary>
internal sealed class TitleRange
{
    private readonly NameScan _scan;

    public TitleRange(NameScan scan)
    {
        _scan = scan;
        var start = new TitleStart(scan);
        (First, End, YearAt, Lead, IsBracketed) = (start.First, start.End, start.YearAt, start.Lead, start.IsBracketed);
        while (First < Count - 1 && scan.Episode is { Also: { } also } && also.Start < scan.Episode.Start && Tokens[First].End > also.Start && Tokens[First].End <= also.End && also.Start <= Tokens[0].End)
        {
            // A date in front of all.
            First++;
        }

        FindEnd();
        (EpisodeFrom, EpisodeTo) = EpisodeTitles.Find(scan, this);
    }

    public int First { get; private set; }

    public int End { get; private set; }

    /// <summary>Word of the year; -1 if there is none.</summary>
    public int YearAt { get; private set; }

    /// <summary>The first words of a bracket in front that is no tag, and what is behind the last.</summary>
    public (int From, int To)? Lead { get; }

    public int EpisodeFrom { get; }

    public int EpisodeTo { get; }

    /// <summary>Whether everything is in brackets, as with Chinese releases.</summary>
    public bool IsBracketed { get; }

    /// <summary>Whether a word tells technical facts: it is behind the title and not in that of the episode.</summary>
    public bool IsTag(int index) => index >= End && !(index >= EpisodeFrom && index < EpisodeTo) && !(Lead is { } lead && index >= lead.From && index < lead.To);

    private int Count => _scan.Count;

    private IReadOnlyList<NameToken> Tokens => _scan.Tokens;

    private void FindEnd()
    {
        if (Count == 0)
        {
            return;
        }

        var strong = IsBracketed ? End : Count;
        for (var i = First + 1; i < strong; i++)
        {
            if (_scan.IsStrong(i) || _scan.SlotAt(i) == Slot.Episode || IsDisc(i))
            {
                strong = i;
                break;
            }
        }

        if (IsAllTags())
        {
            End = First;
            return;
        }

        var start = YearAt;
        var year = YearFinder.Find(_scan, First, strong);
        var end = year > First ? Math.Min(year, strong) : strong;
        if (First < Count && (_scan.SlotAt(First) == Slot.Episode || (_scan.IsStrong(First) && !IsBracketed && !IsWordOfTitle() && (First > 0 || Count > 1))))
        {
            var isGlued = _scan.SlotAt(First) == Slot.Episode && _scan.Episode!.Start > Tokens[First].Start && _scan.Episode.Start < Tokens[First].End;
            end = isGlued ? First + 1 : First;
        }

        end = Math.Min(end, FirstTagBracket(First, end));
        YearAt = year >= 0 ? year : start;
        if (!IsBracketed && end < Count && Tokens[end].Group > 0 && Behind(First, end) is { } behind)
        {
            (First, end) = behind;
        }

        End = new WeakWords(_scan).End(First, end, year);
        if (IsBracketed)
        {
            End = Math.Max(End, First);
        }
    }

    /// <summary>"8-Bit Story (2021)": a depth of colours in front of words.</summary>
    private bool IsWordOfTitle()
        => _scan.SlotAt(First) == Slot.Bits && Tokens[First].Group == 0 && _scan.Next(First) is var next && next < Count && _scan.SlotAt(next) == Slot.None;

    /// <summary>"Title [Not] of It (1080p)": one unknown word in a bracket with more of the title behind it.</summary>
    private bool IsInsideTitle(int at, int end)
        => Tokens[at].Bracket == '[' && _scan.SlotAt(at) == Slot.None && !NameBrackets.IsNumber(_scan, at) && at + 1 < end && Tokens[at + 1].Group == 0 && _scan.SlotAt(at + 1) == Slot.None
            && !NameBrackets.IsNumber(_scan, at + 1) && Tokens[at + 1].Start - Tokens[at].End == 2 && end < Count && Tokens[at - 1].Group == 0;

    /// <summary>"CD1", "CD2of3", "(CD 1)".</summary>
    private bool IsDisc(int index) => (Tokens[index].Group > 0 && index + 1 < Count && Tokens[index + 1].Group == Tokens[index].Group && _scan.Span(index).Equals("cd", StringComparison.OrdinalIgnoreCase) && _scan.Span(index + 1) is [>= '1' and <= '9'])
        || IsDisc(_scan.Span(index));

    /// <summary>"CD1", "CD1of2".</summary>
    public static bool IsDisc(ReadOnlySpan<char> word)
        => word is ['c' or 'C', 'd' or 'D', >= '1' and <= '9', ..] && (word.Length == 3 || word[3..].StartsWith("of", StringComparison.OrdinalIgnoreCase));

    /// <summary>A name that is nothing but tags: <c>BluRay</c>, <c>Director's Cut</c>.</summary>
    private bool IsAllTags()
    {
        var isSure = false;
        for (var i = 0; i < Count; i++)
        {
            if (_scan.SlotAt(i) is Slot.None or Slot.Year or Slot.Episode || (i == 0 && Count > 1 && _scan.SlotAt(i) == Slot.Language && Tokens[i].Length < 4 && Tokens[i].Group == 0 && !_scan.IsShouted(0, 1)))
            {
                return false;
            }

            isSure |= _scan.IsStrong(i) || (_scan.SlotAt(i) == Slot.Continued && _scan.SlotAt(i - 1) is Slot.Edition or Slot.Other or Slot.Source) || Tokens[i].Group > 0;
        }

        return isSure;
    }

    /// <summary>A Chinese title before a bracket and another one behind it: <c>标题[全24集].Title.S01</c>.</summary>
    private (int First, int End)? Behind(int first, int end)
    {
        if (NameBrackets.HasLatin(_scan, first, end) || !NameBrackets.HasOther(_scan, first, end))
        {
            return null;
        }

        var from = end;
        while (from < Count && (Tokens[from].Group > 0 || _scan.SlotAt(from) == Slot.Episode && !_scan.IsStrong(from) && Tokens[from].Group > 0))
        {
            from++;
        }

        var to = from;
        while (to < Count && Tokens[to].Group == 0 && !_scan.IsStrong(to) && _scan.SlotAt(to) is not (Slot.Episode or Slot.Year))
        {
            to++;
        }

        return to > from && NameBrackets.HasLatin(_scan, from, to) && to < Count ? (from, to) : null;
    }

    /// <summary>"(A Studio, 720p)": a strong tag stands behind a comma in the bracket that opens there.</summary>
    private bool HoldsTag(int at)
    {
        for (var i = at + 1; i < Count && Tokens[i].Group == Tokens[at].Group; i++)
        {
            if (_scan.IsStrong(i))
            {
                return _scan.Text[Tokens[i - 1].End] == ',';
            }
        }

        return false;
    }

    /// <summary>A bracket whose first word is a tag, or any square one after the title began, ends the title.</summary>
    private int FirstTagBracket(int first, int end)
    {
        if (IsBracketed)
        {
            return end;
        }

        for (var i = first + 1; i < end; i++)
        {
            var opens = Tokens[i].Group > 0 && Tokens[i].Group != Tokens[i - 1].Group;
            if (opens && !IsInsideTitle(i, end) && (Tokens[i].Bracket != '(' || _scan.SlotAt(i) is not (Slot.None or Slot.Year) || HoldsTag(i)))
            {
                return i;
            }
        }

        return end;
    }
}
