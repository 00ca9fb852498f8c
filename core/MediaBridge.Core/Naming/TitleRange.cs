namespace MediaBridge.Core.Naming;

/// <summary>Where the title of a segment begins and ends, and where its year, its group in front and its episode's title stand. Word numbers; ends are behind the last word.</summary>
internal sealed class TitleRange
{
    private readonly NameScan _scan;

    public TitleRange(NameScan scan)
    {
        _scan = scan;
        FindFirst();
        while (First < Count - 1 && scan.Episode is { Also: { } also } && also.Start < scan.Episode.Start && Tokens[First].End > also.Start && Tokens[First].End <= also.End && also.Start <= Tokens[0].End)
        {
            // A date in front of all.
            First++;
        }

        FindEnd();
        FindEpisodeTitle();
    }

    public int First { get; private set; }

    public int End { get; private set; }

    /// <summary>Word of the year; -1 if there is none.</summary>
    public int YearAt { get; private set; } = -1;

    /// <summary>The first words of a bracket in front that is no tag, and what is behind the last.</summary>
    public (int From, int To)? Lead { get; private set; }

    public int EpisodeFrom { get; private set; }

    public int EpisodeTo { get; private set; }

    /// <summary>Whether everything is in brackets, as with Chinese releases.</summary>
    public bool IsBracketed { get; private set; }

    /// <summary>Whether a word tells technical facts: it is behind the title and not in that of the episode.</summary>
    public bool IsTag(int index) => index >= End && !(index >= EpisodeFrom && index < EpisodeTo) && !(Lead is { } lead && index >= lead.From && index < lead.To);

    private int Count => _scan.Count;

    private IReadOnlyList<NameToken> Tokens => _scan.Tokens;

    private void FindFirst()
    {
        if (Count == 0 || Tokens[0].Group == 0 || _scan.Text.AsSpan().TrimStart(" .-_")[0] is not ('[' or '(' or '{'))
        {
            return;
        }

        var at = 0;
        while (at < Count && Tokens[at].Group > 0)
        {
            var to = EndOfGroup(at);
            var isLead = Tokens[at].Bracket == '[' || (to == at + 1 && (_scan.IsYear(at) || IsIndex(at)));
            if (!isLead)
            {
                break;
            }

            if (Lead is null && Tokens[at].Bracket == '[' && IsUnknown(at, to))
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
        for (var at = start; at < Count; at = EndOfGroup(at))
        {
            var to = EndOfGroup(at);
            if (!HasTitle(at, to))
            {
                continue;
            }

            best ??= (at, to);
            if (HasLatin(at, to))
            {
                return (at, to);
            }
        }

        if (best is { } found)
        {
            return found;
        }

        Lead = null;
        return (0, EndOfGroup(0));
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

        return IsUnknown(from, to) && !(to == from + 1 && IsNumber(from));
    }

    private bool HasLatin(int from, int to)
    {
        var letters = 0;
        for (var i = from; i < to; i++)
        {
            foreach (var c in _scan.Span(i))
            {
                letters += char.IsAsciiLetter(c) ? 1 : 0;
            }
        }

        return letters >= 2;
    }

    private bool IsUnknown(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_scan.SlotAt(i) == Slot.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"(1)The Title": a number in a row of films.</summary>
    private bool IsIndex(int at) => Tokens[at].Length < 3 && IsNumber(at) && Tokens[at].End + 1 < _scan.Text.Length && char.IsLetter(_scan.Text[Tokens[at].End + 1]);

    private bool IsNumber(int index) => _scan.Span(index).IndexOfAnyExceptInRange('0', '9') < 0;

    private int EndOfGroup(int at)
    {
        var group = Tokens[at].Group;
        while (at < Count && Tokens[at].Group >= group && Tokens[at].Group > 0)
        {
            at++;
            if (at < Count && Tokens[at].Group > group && _scan.Text.AsSpan(Tokens[at - 1].End, Tokens[at].Start - Tokens[at - 1].End).IndexOfAny(")]}") >= 0)
            {
                break;
            }
        }

        return at;
    }

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
        var year = FindYear(First, strong);
        var end = year > First ? Math.Min(year, strong) : strong;
        if (First < Count && (_scan.SlotAt(First) == Slot.Episode || (_scan.IsStrong(First) && !IsBracketed && (First > 0 || Count > 1))))
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

        End = WalkBack(First, end, year);
        if (IsBracketed)
        {
            End = Math.Max(End, First);
        }
    }

    /// <summary>"CD1", "CD2of3".</summary>
    private bool IsDisc(int index) => _scan.Span(index) is ['c' or 'C', 'd' or 'D', >= '1' and <= '9', ..] word && (word.Length == 3 || word[3..].StartsWith("of", StringComparison.OrdinalIgnoreCase));

    /// <summary>A name that is nothing but tags: <c>BluRay</c>, <c>Director's Cut</c>.</summary>
    private bool IsAllTags()
    {
        var isSure = false;
        for (var i = 0; i < Count; i++)
        {
            if (_scan.SlotAt(i) is Slot.None or Slot.Year or Slot.Episode)
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
        if (HasLatin(first, end))
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

        return to > from && HasLatin(from, to) && to < Count ? (from, to) : null;
    }

    /// <summary>The last plausible year that a tag or the end follows; one in brackets wins; behind the tags only if there is none before.</summary>
    private int FindYear(int first, int strong)
    {
        var (bracketed, followed, any) = (-1, -1, -1);
        for (var i = first + 1; i < strong; i++)
        {
            if (!_scan.IsYear(i))
            {
                continue;
            }

            var alone = Tokens[i].Group > 0 && (i + 1 == Count || Tokens[i + 1].Group != Tokens[i].Group);
            bracketed = alone ? i : bracketed;
            any = i;
            followed = i + 1 == Count || _scan.SlotAt(i + 1) != Slot.None || Tokens[i + 1].Group != Tokens[i].Group ? i : followed;
        }

        if (bracketed > 0 || followed > 0 || (any > 0 && strong < Count))
        {
            return FirstOfRange(bracketed > 0 ? bracketed : followed > 0 ? followed : any);
        }

        if (any > 0 && strong == Count && _scan.Episode is null && Count - any <= 4)
        {
            // Words that nobody knows behind it: "A.Film.2019.lati".
            return any;
        }

        for (var i = Math.Max(strong, first + 1); i < Count; i++)
        {
            // Behind the tags a year stands alone or among tags; in an episode's title it is a word.
            if (_scan.IsYear(i) && _scan.Episode is null && _scan.SlotAt(i - 1) != Slot.None)
            {
                return i;
            }

            if (_scan.IsYear(i) && (i + 1 == Count || _scan.SlotAt(i + 1) != Slot.None || Tokens[i + 1].Group != Tokens[i].Group) && (_scan.SlotAt(i - 1) != Slot.None || Tokens[i - 1].Group != Tokens[i].Group || _scan.Episode is null))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"(2005-2009)": the year it began.</summary>
    private int FirstOfRange(int year)
        => year > 1 && _scan.IsYear(year - 1) && Tokens[year - 1].Group == Tokens[year].Group && Tokens[year].Start == Tokens[year - 1].End + 1 && _scan.Text[Tokens[year].Start - 1] == '-' ? year - 1 : year;

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
            if (opens && (Tokens[i].Bracket != '(' || _scan.SlotAt(i) is not (Slot.None or Slot.Year)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Weak words right before the tags belong to them: <c>FRENCH.DVDRip</c>, <c>Extended.Cut.(1985)</c>.</summary>
    private int WalkBack(int first, int end, int year)
    {
        for (var i = end; i > first + 1;)
        {
            var start = _scan.Previous(i);
            if (start > first && IsServiceBefore(start, i))
            {
                i = start;
                continue;
            }

            if (start > first && IsComplete(start, i, end))
            {
                i = start > first + 1 && _scan.Key(start - 1) is "the" ? start - 1 : start;
                continue;
            }

            if (start <= first || !Belongs(first, start, i, end, year) || (start == first + 1 && IsArticle(_scan.Span(first))))
            {
                return i;
            }

            i = start;
        }

        return end > first + 1 ? first + 1 : end;
    }

    /// <summary>"The Complete Season 1", "Complete Series S01-S10", "Complete (Season 1 2 3)".</summary>
    private bool IsComplete(int start, int to, int end)
        => end < Count && (_scan.SlotAt(end) == Slot.Episode || _scan.IsStrong(end)) && ((_scan.Key(start) is "complete" or "completa" or "integrale" or "intégrale" && (_scan.SlotAt(end) == Slot.Episode || to < end)) || (_scan.Key(start) is "series" or "collection" && to == end && start > First + 1 && _scan.Key(start - 1) is "complete"));

    /// <summary>A service in capitals right before a web source.</summary>
    private bool IsServiceBefore(int start, int to)
        => to < Count && _scan.IsShouted(start, to) && _scan.WordsAt(to).Any(w => w is { Slot: Slot.Source, Name: "Web" }) && ReleaseWords.FindService(_scan.Key(start)) is not null;

    private bool Belongs(int first, int start, int to, int end, int year)
    {
        if (_scan.WordsAt(start) is not [{ Strong: false } word, ..])
        {
            return false;
        }

        var shouted = _scan.IsShouted(start, to) && !_scan.IsShouted(first, start);
        if (word.Slot == Slot.Edition)
        {
            // "Extended 2012" and "Directors Cut" are editions; "Limited", "Fan" and "Ultimate" may be a title's word.
            var isSure = to - start > 1 || shouted || IsSureEdition(word);
            return end == Count && year < 0 ? isSure : end == year ? isSure : true;
        }

        if (word.Slot == Slot.Language)
        {
            var isName = to - start > 1 || _scan.Tokens[start].Length > 3;
            var isCode = !isName && shouted;
            return end == Count ? (isCode && word.Value != "multi") || (word.Value == "es-419" && start > first + 1) : end == year ? shouted : isName || isCode || _scan.Tokens[start].Length == 3;
        }

        return word.Slot switch
        {
            Slot.Noise => end != Count && end != year && shouted && _scan.SlotAt(end) != Slot.Episode,
            Slot.Proper => end != Count && end != year && (shouted || _scan.Key(start) is "proper" or "repack" or "rerip" || (to < Count && _scan.SlotAt(to) == Slot.Proper)),
            Slot.Other when word.Name == "Internal" => end != Count,
            Slot.Other or Slot.Detail or Slot.Container or Slot.Profile => end != year && end != Count && (shouted || IsAnyTag(start, to)),
            Slot.Source or Slot.Resolution or Slot.Audio or Slot.Hdr or Slot.ThreeD => end != year && (end != Count || shouted),
            _ => end != year && end != Count,
        };
    }

    private static bool IsSureEdition(ReleaseWord word)
        => word.Value is "Director's Cut" or "Extended" or "Unrated" or "Theatrical" or "IMAX" or "Remastered" or "Restored" or "Anniversary Edition" or "2in1" or "Despecialized" or "Recut" or "Criterion" or "Uncensored";

    private bool IsAnyTag(int start, int to) => to < Count && to - start > 1 && Tokens[start].Group > 0;

    private static bool IsArticle(ReadOnlySpan<char> word)
        => word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    private void FindEpisodeTitle()
    {
        (EpisodeFrom, EpisodeTo) = (Count, Count);
        if (_scan.Episode is not { } episode || IsBracketed)
        {
            return;
        }

        var from = _scan.IndexAt(episode.End);
        if (from >= Count || from < End)
        {
            return;
        }

        var to = from;
        while (to < Count && !_scan.IsStrong(to) && _scan.SlotAt(to) != Slot.Episode && to != YearAt && !(Tokens[to].Group > 0 && (to == 0 || Tokens[to - 1].Group != Tokens[to].Group) && (Tokens[to].Bracket != '(' || _scan.SlotAt(to) != Slot.None || to == from)))
        {
            to++;
        }

        var stop = to;
        while (to > from)
        {
            var start = _scan.Previous(to);
            if (start >= from && IsServiceBefore(start, to))
            {
                to = start;
                continue;
            }

            if (start < from || !IsTagBehindEpisode(from, start, to, stop))
            {
                break;
            }

            to = start;
        }

        (EpisodeFrom, EpisodeTo) = (from, Math.Max(to, from));
    }

    private bool IsTagBehindEpisode(int from, int start, int to, int stop)
    {
        if (_scan.WordsAt(start) is not [var word, ..])
        {
            return false;
        }

        var shouted = _scan.IsShouted(start, to);
        var isFirst = start == from && stop == Count;
        return word.Slot switch
        {
            Slot.Language => _scan.Tokens[start].Length > 3 ? start > from || stop < Count || to < stop || shouted : shouted || (_scan.Tokens[start].Length == 3 && stop < Count),
            Slot.Edition => to - start > 1 || shouted || (stop < Count && IsSureEdition(word)),
            Slot.Source or Slot.Resolution or Slot.Subtitle or Slot.Audio or Slot.Hdr or Slot.Version => !isFirst || shouted || word.Slot is Slot.Subtitle,
            Slot.Noise => stop < Count && (shouted || _scan.Key(start) is "custom"),
            Slot.Detail => false,
            Slot.Proper => shouted || (start == from) || _scan.Key(start) is "proper" or "repack",
            _ => shouted || (stop < Count && start == from) || _scan.Key(start) is "internal" or "complete" or "completa",
        };
    }
}
