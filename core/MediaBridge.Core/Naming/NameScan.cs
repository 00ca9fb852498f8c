using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>The words of one segment with what each of them tells.</summary>
internal sealed class NameScan
{
    private const int FirstYear = 1888;
    private const int LastYear = 2039;
    private const int LongestWord = 40;
    private readonly List<NameToken> _tokens;
    private readonly IReadOnlyList<ReleaseWord>?[] _words;
    private readonly Slot[] _slots;

    public NameScan(string text, EpisodeFound? episode)
    {
        (Text, Episode) = (text, episode);
        _tokens = NameTokenizer.Split(text);
        _words = new IReadOnlyList<ReleaseWord>?[_tokens.Count];
        _slots = new Slot[_tokens.Count];
        Classify(episode);
    }

    public string Text { get; }

    public EpisodeFound? Episode { get; }

    public IReadOnlyList<NameToken> Tokens => _tokens;

    public int Count => _tokens.Count;

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public Slot SlotAt(int index) => _slots[index];

    /// <summary>What a word tells; none if nothing is known of it.</summary>
    public IReadOnlyList<ReleaseWord> WordsAt(int index) => _words[index] ?? [];

    public bool IsStrong(int index)
    {
        if (_words[index] is not { } words)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Strong)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index behind the entry that begins at a word.</summary>
    public int Next(int index)
    {
        index++;
        while (index < Count && _slots[index] == Slot.Continued)
        {
            index++;
        }

        return index;
    }

    /// <summary>Index of the entry that ends before a word.</summary>
    public int Previous(int index)
    {
        index--;
        while (index > 0 && _slots[index] == Slot.Continued)
        {
            index--;
        }

        return index;
    }

    /// <summary>Index of the first word that begins at a position or behind it.</summary>
    public int IndexAt(int position)
    {
        var index = _tokens.FindIndex(t => t.Start >= position);
        return index < 0 ? Count : index;
    }

    public bool HasSlot(int from, Slot slot) => Array.IndexOf(_slots, slot, Math.Min(from, Count)) >= 0;

    /// <summary>Whether words are written in capitals only.</summary>
    public bool IsShouted(int from, int to)
        => to > from && Text.AsSpan(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start) is var span && span.FirstIn('a', 'z') < 0 && span.FirstIn('A', 'Z') >= 0;

    public bool IsYear(int index) => _slots[index] == Slot.Year;

    /// <summary>Lower case without apostrophes.</summary>
    public string Key(int index) => Span(index).ToString().ToLowerInvariant();

    private void Classify(EpisodeFound? episode)
    {
        Span<char> key = stackalloc char[LongestWord];
        for (var i = 0; i < Count; i++)
        {
            if (IsOf(episode, i))
            {
                _slots[i] = Slot.Episode;
                continue;
            }

            if (Plus(i) is { } plus)
            {
                (_words[i], _slots[i]) = ([plus], plus.Slot);
                TakeChannels(i, plus);
                continue;
            }

            if (Glued(i) is { } glued)
            {
                (_words[i], _slots[i], _slots[i + 1]) = (glued, glued[0].Slot, Slot.Continued);
                i++;
                continue;
            }

            if (i > 0 && _tokens[i].Length == 2 && Span(i - 1).Equals("yts", StringComparison.OrdinalIgnoreCase))
            {
                // YTS.LT, YTS.MX: a group, no language.
                continue;
            }

            var span = Math.Min(ReleaseWords.Longest, Count - i);
            for (; span > 0; span--)
            {
                if (ReleaseWords.Find(Join(key, i, span)) is { } word && !(span > 1 && IsOf(episode, i + span - 1)))
                {
                    _words[i] = [word];
                    _slots[i] = word.Slot;
                    for (var j = 1; j < span; j++)
                    {
                        _slots[i + j] = Slot.Continued;
                    }

                    i += span - 1;
                    break;
                }
            }

            if (span == 0)
            {
                i = Pattern(i);
            }
        }
    }

    private bool IsOf(EpisodeFound? episode, int i)
        => episode is not null
            && ((_tokens[i].End > episode.Start && _tokens[i].Start < episode.End) || (episode.Also is { } also && _tokens[i].End > also.Start && _tokens[i].Start < also.End));

    /// <summary>DD+ and HDR10+: the sign separates words elsewhere.</summary>
    private ReleaseWord? Plus(int i)
    {
        if (_tokens[i].End >= Text.Length || Text[_tokens[i].End] != '+')
        {
            return null;
        }

        return Span(i).Equals("dd", StringComparison.OrdinalIgnoreCase) ? ReleaseWords.Find("ddp")
            : Span(i).Equals("hdr10", StringComparison.OrdinalIgnoreCase) ? ReleaseWords.Find("hdr10plus")
            : null;
    }

    /// <summary>WEB-DLx264: the second half of a word runs together with the next.</summary>
    private IReadOnlyList<ReleaseWord>? Glued(int i)
        => i + 1 < Count && _tokens[i + 1].Length > 4 && Text[_tokens[i].End] == '-' && Span(i).Equals("web", StringComparison.OrdinalIgnoreCase) && Span(i + 1).StartsWith("dl", StringComparison.OrdinalIgnoreCase)
            ? CompoundWords.Split(string.Concat(Span(i), Span(i + 1)))
            : null;

    private void TakeChannels(int i, ReleaseWord codec)
    {
        if (codec.Slot == Slot.Audio && i + 2 < Count && Span(i + 1) is ['2' or '5' or '7'] && Span(i + 2) is ['0' or '1'])
        {
            _words[i] = [codec with { Value = $"{codec.Value} {Span(i + 1)}.{Span(i + 2)}", More = [.. codec.More, $"audio_channels:{Span(i + 1)}.{Span(i + 2)}"] }];
            (_slots[i + 1], _slots[i + 2]) = (Slot.Continued, Slot.Continued);
        }
    }

    /// <summary>A word that follows a pattern, is a year, or is several known words in one; the index of its last word.</summary>
    private int Pattern(int i)
    {
        if (_slots[i] == Slot.Continued)
        {
            return i;
        }

        var hasNext = i + 1 < Count && _tokens[i + 1].Group == _tokens[i].Group && _tokens[i + 1].Start == _tokens[i].End + 1;
        var separator = hasNext ? Text[_tokens[i].End] : '\0';
        var isSound = separator == '.' || (separator is ' ' or '_' or '-' && (_tokens[i].Length > 1 || (i > 0 && _slots[i - 1] == Slot.Audio)));
        if (WordPatterns.Find(Span(i), isSound ? Span(i + 1) : default, out var taken) is { } word)
        {
            (_words[i], _slots[i]) = ([word], word.Slot);
            if (taken > 1)
            {
                _slots[++i] = Slot.Continued;
            }

            return i;
        }

        if (IsYear(Span(i)))
        {
            _slots[i] = Slot.Year;
        }
        else if (SubtitleWords.Find(Span(i)) is { } subtitles)
        {
            (_words[i], _slots[i]) = ([subtitles], subtitles.Slot);
        }
        else if (CompoundWords.Split(Span(i)) is { } parts)
        {
            (_words[i], _slots[i]) = (parts, parts[0].Slot);
        }

        return i;
    }

    /// <summary>The words joined, lower case, without apostrophes; empty if they are too long, not in one bracket, or apart.</summary>
    private ReadOnlySpan<char> Join(Span<char> buffer, int from, int count)
    {
        var (length, longest) = (0, 0);
        for (var i = from; i < from + count; i++)
        {
            longest = Math.Max(longest, _tokens[i].Length);
            if (_tokens[i].Group != _tokens[from].Group || length + _tokens[i].Length > buffer.Length || (i > from && (_tokens[i].Start != _tokens[i - 1].End + 1 || Text[_tokens[i].Start - 1] is ',' or '/' or '|' or '~')))
            {
                return default;
            }

            foreach (var c in Span(i))
            {
                if (c is not ('\'' or '’' or '`'))
                {
                    buffer[length++] = char.ToLowerInvariant(c);
                }
            }
        }

        // S.H.I.E.L.D. is no row of tags.
        return count > 1 && longest == 1 ? default : buffer[..length];
    }

    private static bool IsYear(ReadOnlySpan<char> word)
        => word.Length is 4 or 5 && (word.Length == 4 || word[4] is 'г') && int.TryParse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear && char.IsAsciiDigit(word[0]);
}
