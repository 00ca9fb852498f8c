namespace MediaBridge.Core.Naming;

/// <summary>Tells languages of the sound from those of subtitles: <c>German.Sub</c>, <c>Sub Ukr/Eng</c>, <c>ENG.FRE.GER</c>.</summary>
internal sealed class LanguageRuns
{
    private readonly NameSegment _segment;
    private readonly NameScan _scan;
    private readonly List<(int From, int To, ReleaseWord Word)> _run = [];
    private readonly List<(int From, int To, ReleaseWord Word)> _sound = [];
    private readonly List<(int From, int To, ReleaseWord Word)> _subtitles = [];

    public LanguageRuns(NameSegment segment, NameScan scan) => (_segment, _scan) = (segment, scan);

    public void Add(int from, int to, ReleaseWord word)
    {
        if (word.Slot == Slot.Language ? !IsLanguage(from, to, word) : !IsMark(from, to))
        {
            return;
        }

        var follows = _run.Count > 0 && _run[^1].To == from;
        if (!follows)
        {
            Close();
        }

        _run.Add((from, to, word));
    }

    /// <summary>Writes what was found.</summary>
    public void Finish()
    {
        Close();
        var named = _sound.Exists(s => s.Word.Value is not ("und" or "multi" or "dl"));
        foreach (var (from, to, word) in _sound)
        {
            if (word.Value != "und" || !named)
            {
                Write(NameFields.Language, from, to, word);
            }
        }

        var namedSubtitles = _subtitles.Exists(s => s.Word.Value != "und");
        foreach (var (from, to, word) in _subtitles)
        {
            if (word.Value != "und" || !namedSubtitles)
            {
                Write(NameFields.SubtitleLanguage, from, to, word);
            }
        }
    }

    private void Write(string field, int from, int to, ReleaseWord word)
    {
        if (_segment.Matches.Exists(m => m.Field == field && m.Value.Equals(word.Name)))
        {
            return;
        }

        _segment.Add(field, word.Name, _scan.Tokens[from].Start, _scan.Tokens[to - 1].End);
        if (field == NameFields.Language && word.Value != "und")
        {
            _segment.Words.Add((from, word));
        }
    }

    private void Close()
    {
        var mark = _run.FindIndex(r => r.Word is { Slot: Slot.Subtitle, Value: "und" or "mul" });
        if (mark < 0)
        {
            // "Ger.Eng.Sub" is read as a German and an English one with its mark.
            var marked = _run.FindIndex(r => r.Word.Slot == Slot.Subtitle && r.To - r.From > 1);
            if (marked >= 0 && IsBetweenCodes(marked))
            {
                // "ITA.ENG.Sub.ITA" is read with an English one in the middle.
                _run[marked] = _run[marked] with { Word = _run[marked].Word with { Slot = Slot.Language } };
                for (var i = marked + 1; i < _run.Count; i++)
                {
                    _run[i] = _run[i] with { Word = _run[i].Word with { Slot = Slot.Subtitle } };
                }

                marked = -1;
            }

            for (var i = marked > 0 && IsApart(marked) ? marked : Dubbed(marked); i < marked; i++)
            {
                _run[i] = _run[i] with { Word = _run[i].Word with { Slot = Slot.Subtitle } };
            }

            foreach (var entry in _run)
            {
                (entry.Word.Slot == Slot.Subtitle ? _subtitles : _sound).Add(entry);
            }
        }
        else
        {
            // "Ger.Eng.Sub": those before; "Sub.FR": those behind if there are none before.
            var isMulti = _run[mark].Word.Value == "mul";
            isMulti |= _run.Take(mark).Count(r => r.Word.Slot == Slot.Language) > 1 && _scan.Key(_run[mark].From) is "subs";
            var isApart = mark > 0 && mark + 1 < _run.Count && (IsApart(mark) || IsBetween(mark));
            var before = !isApart && _run.Take(mark).Any(r => r.Word.Slot == Slot.Language && r.Word.Value is not ("und" or "multi" or "dl"));
            for (var i = 0; i < _run.Count; i++)
            {
                var isSubtitle = _run[i].Word.Slot == Slot.Subtitle || (!isMulti && (before ? i < mark && i >= Dubbed(mark) : i > mark));
                (isSubtitle ? _subtitles : _sound).Add(_run[i]);
            }
        }

        _run.Clear();
    }

    /// <summary>"ITA.ENG.SUB.ITA": codes before and behind a mark; those behind are its.</summary>
    private bool IsBetween(int mark)
        => _scan.Key(_run[mark].From) is "sub" or "subs" && _run[mark - 1].Word.Slot == Slot.Language && AreCodesBehind(mark);

    /// <summary>The same where the mark is read with the code before it.</summary>
    private bool IsBetweenCodes(int marked)
        => _scan.Key(_run[marked].To - 1) is "sub" or "subs" && AreCodesBehind(marked);

    private bool AreCodesBehind(int index)
        => index + 1 < _run.Count && _run.Skip(index + 1).All(r => r.Word is { Slot: Slot.Language, Value: not "und" } && _scan.Tokens[r.From].Length <= 3);

    /// <summary>"Ger.Dub.Eng.Sub": what is behind the last word for a dubbing, before an entry of the run.</summary>
    private int Dubbed(int before) => before > 0 ? _run.FindLastIndex(before - 1, before, r => r.Word is { Slot: Slot.Language, Value: "und" }) + 1 : 0;

    /// <summary>"ENG - Sub": more than a separator stands before an entry of the run.</summary>
    private bool IsApart(int index) => _scan.Tokens[_run[index].From].Start - _scan.Tokens[_run[index - 1].To - 1].End > 1;

    /// <summary>"St" marks subtitles only before languages in a bracket: <c>St{Fr-Eng}</c>.</summary>
    private bool IsMark(int from, int to)
        => to - from > 1 || !_scan.Span(from).Equals("st", StringComparison.OrdinalIgnoreCase) || (IsBeside(to) && _scan.Tokens[to].Group != _scan.Tokens[from].Group);

    /// <summary>Whether another language stands there.</summary>
    private bool IsBeside(int index) => index >= 0 && index < _scan.Count && _scan.SlotAt(index) is Slot.Language or Slot.Subtitle;

    /// <summary>Codes of two letters mean a language in capitals only; some are words of other kinds.</summary>
    private bool IsLanguage(int from, int to, ReleaseWord word)
    {
        var span = _scan.Span(from);
        if (to - from > 1 || span.Length > 3)
        {
            return true;
        }

        var inBraces = _scan.Tokens[from].Bracket == '{' || (char.IsUpper(span[0]) && NameBrackets.IsAlone(_scan, from));
        var isBeside = IsBeside(from - 1) || IsBeside(to);
        if (word.Value is "ml" or "kn")
        {
            // "Mal" and "Kan" are names as well.
            return isBeside;
        }

        return span.Length == 3
            ? isBeside || char.IsUpper(span[0]) || char.IsUpper(span[1]) || word.Value is "it" or "de" or "fr" or "es" or "ca"
            : (char.IsUpper(span[0]) && char.IsUpper(span[1])) || inBraces || (isBeside && char.IsUpper(span[0]));
    }
}
