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
        if (Count > 1 && _scan.IsYear(0) && Tokens[0].Group == 0 && NameBrackets.IsBehindDash(_scan, 1) && !_scan.HasSlot(1, Slot.Year) && _scan.Episode is null)
        {
            // "1957 - The Title"
            (YearAt, First) = (0, 1);
            return;
        }

        if (_scan.Episode is null && NumberedFilms.TitleStart(_scan.Text) is > 0 and var title)
        {
            First = _scan.IndexAt(title);
            return;
        }

        if (Count > 1 && Tokens[0].Group == 0 && (FrontTags.End(_scan) is > 0 and var behind || (behind = ScenePrefix.End(_scan)) > 0))
        {
            First = behind;
            Lead = _scan.SlotAt(0) == Slot.None ? (0, behind) : null;
            return;
        }

        if (Count == 0 || Tokens[0].Group == 0 || _scan.Text.AsSpan().TrimStart(" .-_")[0] is not ('[' or '(' or '{'))
        {
            return;
        }

        var at = 0;
        while (at < Count && Tokens[at].Group > 0)
        {
            var to = NameBrackets.EndOfGroup(_scan, at);
            var isLead = Tokens[at].Bracket == '[' || (at == 0 && to < Count && _scan.Episode is { Absolute.Count: > 0, Seasons.Count: 0 }) || (to == at + 1 && (_scan.IsYear(at) || IsIndex(at)));
            if (!isLead)
            {
                break;
            }

            if (Lead is null && (Tokens[at].Bracket == '[' || to > at + 1 || !NameBrackets.IsNumber(_scan, at)) && NameBrackets.IsUnknown(_scan, at, to))
            {
                Lead = (at, to);
            }

            if (to == at + 1 && _scan.IsYear(at) && to < Count)
            {
                YearAt = at;
            }

            at = to;
        }

        if (at < Count && Lead is { } name && IsYearOnly(at))
        {
            // "[REC].2007"
            (First, End, Lead, IsBracketed) = (name.From, name.To, null, true);
            return;
        }

        if (at < Count && !((_scan.SlotAt(at) == Slot.Episode || (_scan.Episode is { } episode && episode.End <= Tokens[at].Start)) && IsTagsFrom(at)))
        {
            First = at;
            return;
        }

        IsBracketed = true;
        (First, End) = TitleBracket();
    }

    /// <summary>A year, and tags outside of brackets or nothing behind it.</summary>
    private bool IsYearOnly(int at)
    {
        if (!_scan.IsYear(at) || _scan.Episode is not null)
        {
            return false;
        }

        for (var i = at + 1; i < Count; i++)
        {
            if (Tokens[i].Bracket == '[' || _scan.IsYear(i) || (_scan.SlotAt(i) == Slot.None && _scan.Text[Tokens[i].Start - 1] != '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"[Title].148.[XviD]": nothing but the number stands outside of brackets.</summary>
    private bool IsTagsFrom(int at)
    {
        for (var i = at; i < Count; i++)
        {
            if (Tokens[i].Group == 0 && _scan.SlotAt(i) == Slot.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bracket that holds the title when all is in brackets: the first with Latin letters between the group's and the episode's, else the first; the group's if there is no other.</summary>
    private (int From, int To) TitleBracket()
    {
        var limit = EpisodeAt();
        (int, int)? best = null;
        (int, int)? latin = null;
        for (var at = Lead?.To ?? 0; at < limit; at = Math.Max(at + 1, NameBrackets.EndOfGroup(_scan, at)))
        {
            var to = NameBrackets.EndOfGroup(_scan, at);
            if (!HasTitle(at, to))
            {
                continue;
            }

            best ??= (at, to);
            latin = NameBrackets.HasLatin(_scan, at, to) && (latin is not { } other || IsNameOfGroup(other)) ? (at, to) : latin;
        }

        if ((latin ?? best) is { } found)
        {
            return found;
        }

        var first = Lead?.From ?? 0;
        Lead = null;
        return (first, Math.Max(NameBrackets.EndOfGroup(_scan, first), first + 1));
    }

    /// <summary>"[ABC-DEF]": short words with a dash only are another group.</summary>
    private bool IsNameOfGroup((int From, int To) words)
        => words.To - words.From == 2 && _scan.Text[Tokens[words.From].End] is '-' or '&' && !_scan.Text.AsSpan(Tokens[words.From].Start, Tokens[words.To - 1].End - Tokens[words.From].Start).ContainsAny(' ', '_') && _scan.IsShouted(words.From, words.To);

    /// <summary>The first word of the episode; the number of words if there is none.</summary>
    private int EpisodeAt()
    {
        for (var i = 1; i < Count; i++)
        {
            if (_scan.SlotAt(i) == Slot.Episode && Tokens[i].End > _scan.Episode!.Start)
            {
                return i;
            }
        }

        return Count;
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
    private bool IsIndex(int at) => Tokens[at].Length < 3 && NameBrackets.IsNumber(_scan, at) && Tokens[at].End + 1 < _scan.Text.Length && char.IsLetterOrDigit(_scan.Text[Tokens[at].End + 1]);
}
