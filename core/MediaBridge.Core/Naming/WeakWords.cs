namespace MediaBridge.Core.Naming;

/// <summary>Tells words that a title may hold from tags: right before what ends a title they belong to that, <c>FRENCH.DVDRip</c>, <c>Extended.Cut.(1985)</c>.</summary>
internal sealed class WeakWords(NameScan scan)
{
    private readonly NameScan _scan = scan;

    private int Count => _scan.Count;

    private IReadOnlyList<NameToken> Tokens => _scan.Tokens;

    /// <summary>Weak words right before the tags belong to them: <c>FRENCH.DVDRip</c>, <c>Extended.Cut.(1985)</c>.</summary>
    public int End(int first, int end, int year)
    {
        for (var i = end; i > first + 1;)
        {
            if (ServiceBefore(_scan, i) is var service && service > first)
            {
                i = service;
                continue;
            }

            var start = _scan.Previous(i);

            if (start > first && IsComplete(first, start, i, end))
            {
                i = start > first + 1 && _scan.Key(start - 1) is "the" ? start - 1 : start;
                continue;
            }

            if (start <= first || !Belongs(first, start, i, end, year) || (start == first + 1 && IsArticle(_scan.Span(first))))
            {
                return i;
            }

            if (start > first + 1 && i - start > 1 && _scan.SlotAt(start) == Slot.Edition && _scan.Key(start - 1) is "the")
            {
                // "The Uncut Version"
                i = start - 1;
                continue;
            }

            i = start > first + 1 && _scan.WordsAt(start) is [{ Value: "Anniversary Edition" }, ..] && _scan.Span(start - 1) is [>= '0' and <= '9', .., 't' or 'T', 'h' or 'H'] ? start - 1 : start;
        }

        return end > first + 1 ? first + 1 : end;
    }

    /// <summary>"The Complete Season 1", "Complete Series S01-S10", "Complete (Season 1 2 3)".</summary>
    private bool IsComplete(int first, int start, int to, int end)
        => end < Count && (_scan.SlotAt(end) == Slot.Episode || _scan.IsStrong(end)) && (_scan.Key(start) is "complete" or "completa" or "integrale" or "intégrale" or "integral" || (_scan.Key(start) is "season" && to == end && _scan.SlotAt(end) == Slot.Episode && _scan.Key(start - 1) is not "final") || (_scan.Key(start) is "all" && to == end && _scan.Key(end) is "seasons") || (_scan.Key(start) is "series" or "collection" or "seasons" or "season" && start > first + 1 && _scan.Key(start - 1) is "complete" or "all" or "full" or "entire") || (_scan.Key(start) is "full" or "entire" && _scan.Key(to) is "series" or "collection"));

    /// <summary>The first word of a service right before a web source; -1 if there is none. One word alone counts in capitals or if it means nothing else: <c>BBC.iPlayer.WEB-DL</c>, <c>CRAV.WEB-DL</c>.</summary>
    public static int ServiceBefore(NameScan scan, int to)
    {
        if (to >= scan.Count || !scan.WordsAt(to).Any(w => w is { Slot: Slot.Source, Name: "Web" }))
        {
            return -1;
        }

        if (to > 1 && scan.Tokens[to - 1].Start == scan.Tokens[to - 2].End + 1 && ReleaseWords.FindService(scan.Key(to - 2) + scan.Key(to - 1)) is not null)
        {
            return to - 2;
        }

        var start = scan.Previous(to);
        return start >= 0 && (scan.IsShouted(start, to) || ReleaseWords.IsServiceOnly(scan.Key(start))) && ReleaseWords.FindService(scan.Key(start)) is not null ? start : -1;
    }

    private bool Belongs(int first, int start, int to, int end, int year)
    {
        if (_scan.WordsAt(start) is not [{ Strong: false } word, ..])
        {
            return false;
        }

        if (to < Count && _scan.Text[Tokens[to - 1].End] == '+' && to == end && end != year && _scan.SlotAt(to) != Slot.None)
        {
            // "VO+VFF"
            return true;
        }

        var shouted = _scan.IsShouted(start, to) && !_scan.IsShouted(first, start);
        if (word.Slot == Slot.Edition)
        {
            if (end < Count && _scan.SlotAt(end) == Slot.Episode && to == end)
            {
                // "American Restoration S01": only what no title ends with.
                return to - start > 1 || shouted || (IsSureEdition(word) && _scan.Key(start) is not "restoration");
            }

            // "Extended 2012" and "Directors Cut" are editions; "Limited", "Fan" and "Ultimate" may be a title's word.
            var isSure = to - start > 1 || shouted || IsSureEdition(word);
            return end == Count && year < 0 ? isSure : end == year && to == end ? isSure || (_scan.Key(start) is "limited" && end + 1 < Count && _scan.IsStrong(end + 1)) : true;
        }

        if (word.Slot == Slot.Language)
        {
            if (!shouted && IsArticle(_scan.Span(start - 1)))
            {
                // "Get Him to the Greek"
                return false;
            }

            if (to == end && end < Count && _scan.SlotAt(end) == Slot.Episode && !shouted && Tokens[start].Length <= 3)
            {
                // "Bokura ga Ita 01"
                return false;
            }

            if (IsOfPair(_scan, start))
            {
                return true;
            }

            var isName = to - start > 1 || _scan.Tokens[start].Length > 3;
            var isCode = !isName && (shouted || (word.Value == "dl" && _scan.SlotAt(_scan.Previous(start)) == Slot.Language && _scan.Previous(start) > first));
            return end == Count ? (shouted && word.Value != "multi") || (word.Value == "es-419" && start > first + 1) : end == year ? shouted || IsBeforeYear(first, start, to, end) : isName || isCode || _scan.Tokens[start].Length == 3;
        }

        return word.Slot switch
        {
            Slot.Noise => end != Count && (end != year || to < end) && shouted && _scan.SlotAt(end) != Slot.Episode,
            Slot.Proper or Slot.Other or Slot.ThreeD when end == year && shouted && year < Count - 1 => true,
            Slot.Proper => end != Count && end != year && (shouted || _scan.Key(start) is "proper" or "repack" or "rerip" || (to < Count && _scan.SlotAt(to) == Slot.Proper)),
            Slot.Other when word.Name == "Internal" => end != Count,
            Slot.Other when Tokens[start].Length == 2 && end != Count && end != year && _scan.IsStrong(end) && IsOneCase() => true,
            Slot.Source when word.Name is "TV" or "Camera" or "Telesync" or "Telecine" or "Workprint" or "Satellite" && to == end && end < Count && _scan.SlotAt(end) == Slot.Episode => false,
            Slot.Other when _scan.Tokens[start].Length == 2 && end < Count && to == end && _scan.SlotAt(end) == Slot.Episode => false,
            Slot.Resolution when _scan.Key(start) is "4k" or "8k" => true,
            Slot.Container when to == Count => true,
            Slot.Other or Slot.Detail or Slot.Container or Slot.Profile => end != year && end != Count && (shouted || to - start > 1 || (word.Name == "XXX" && to == end)),
            Slot.Source or Slot.Resolution or Slot.Audio or Slot.Hdr or Slot.ThreeD => end != year && (end != Count || shouted),
            _ => end != year && end != Count,
        };
    }

    /// <summary>"Eng+Fr": a code with a capital that a sign joins with another language.</summary>
    public static bool IsOfPair(NameScan scan, int at)
        => char.IsUpper(scan.Text[scan.Tokens[at].Start]) && ((at > 0 && scan.SlotAt(at - 1) == Slot.Language && IsJoint(scan, at)) || (at + 1 < scan.Count && scan.SlotAt(at + 1) == Slot.Language && IsJoint(scan, at + 1)));

    private static bool IsJoint(NameScan scan, int at) => scan.Tokens[at].Start == scan.Tokens[at - 1].End + 1 && scan.Text[scan.Tokens[at].Start - 1] is '+' or '/';

    /// <summary>"Ein.Film.German.2011.DVDR": the word for the language of a release, where tags follow the year; "The Good German 2006" is a title.</summary>
    private bool IsBeforeYear(int first, int start, int to, int end)
        => to == end && end + 1 < Count && _scan.Key(start) is not "english" && (_scan.SlotAt(end + 1) is not (Slot.None or Slot.Year or Slot.Episode) || _scan.Key(start) is "german" or "truefrench") && Tokens[start].Length > 4 && !(IsArticle(_scan.Span(first)) && start <= first + 2) && !_scan.Key(start - 1).Equals("the", StringComparison.Ordinal) && Tokens[start].Group == 0;

    public static bool IsSureEdition(ReleaseWord word)
        => word.Value is "Director's Cut" or "Extended" or "Unrated" or "Theatrical" or "IMAX" or "Remastered" or "Restored" or "Anniversary Edition" or "2in1" or "Despecialized" or "Recut" or "Criterion" or "Uncensored";

    /// <summary>Whether capitals tell nothing.</summary>
    private bool IsOneCase() => _scan.Text.AsSpan().FirstIn('A', 'Z') < 0 || _scan.Text.AsSpan().FirstIn('a', 'z') < 0;

    private static bool IsArticle(ReadOnlySpan<char> word)
        => word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);
}
