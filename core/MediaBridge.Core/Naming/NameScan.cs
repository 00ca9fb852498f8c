using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>The words of one name with what each of them tells, and where the title ends.</summary>
internal sealed class NameScan
{
    private const int FirstYear = 1888;
    private const int LastYear = 2039;
    private const int LongestWord = 40;
    private readonly List<NameToken> _tokens;
    private readonly ReleaseWord?[] _words;
    private readonly Slot[] _slots;

    public NameScan(string text, EpisodeNumbers.Found? episode)
    {
        Text = text;
        _tokens = NameTokenizer.Split(text);
        _words = new ReleaseWord?[_tokens.Count];
        _slots = new Slot[_tokens.Count];
        Classify(episode);
        (First, TitleEnd, YearAt) = FindTitle();
    }

    public string Text { get; }

    /// <summary>Index of the title's first word.</summary>
    public int First { get; }

    /// <summary>Index of the first word after the title; the number of words if all are title.</summary>
    public int TitleEnd { get; }

    /// <summary>Index of the word that is the year; -1 if there is none.</summary>
    public int YearAt { get; }

    public int? Year => YearAt < 0 ? null : int.Parse(Span(YearAt), NumberStyles.None, CultureInfo.InvariantCulture);

    public IReadOnlyList<NameToken> Tokens => _tokens;

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>What word <paramref name="index"/> tells after the title; None inside of it.</summary>
    public Slot SlotAt(int index) => index >= TitleEnd ? _slots[index] : Slot.None;

    public ReleaseWord? WordAt(int index) => index >= TitleEnd ? _words[index] : null;

    private void Classify(EpisodeNumbers.Found? episode)
    {
        Span<char> key = stackalloc char[LongestWord];
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (episode is not null && _tokens[i].End > episode.Start && _tokens[i].Start < episode.End)
            {
                _slots[i] = Slot.Episode;
                continue;
            }

            var span = Math.Min(ReleaseWords.Longest, _tokens.Count - i);
            for (; span > 0; span--)
            {
                if (ReleaseWords.Find(Key(key, i, span)) is { } word)
                {
                    _words[i] = word;
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
                _words[i] = WordPatterns.Find(Span(i), i + 1 < _tokens.Count && Text[_tokens[i].End] == '.' ? Span(i + 1) : default, out var taken);
                _slots[i] = _words[i]?.Slot ?? (IsYear(Span(i)) ? Slot.Year : Slot.None);
                if (taken > 1)
                {
                    _slots[++i] = Slot.Continued;
                }
            }
        }
    }

    /// <summary>The words joined, lower case, without apostrophes; empty if they are too long or not in one bracket.</summary>
    private ReadOnlySpan<char> Key(Span<char> buffer, int from, int count)
    {
        var length = 0;
        for (var i = from; i < from + count; i++)
        {
            if (_tokens[i].Group != _tokens[from].Group || length + _tokens[i].Length > buffer.Length)
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

        return buffer[..length];
    }

    private (int First, int End, int Year) FindTitle()
    {
        var first = 0;
        var count = _tokens.Count;

        // A bracket in front is a group's or a year's, unless nothing follows it.
        if (count > 0 && _tokens[0].Group == 1 && Text.AsSpan().TrimStart()[0] is '[' or '(')
        {
            var after = 0;
            while (after < count && _tokens[after].Group == 1)
            {
                after++;
            }

            if (after < count && (_tokens[0].Bracket == '[' || (after == 1 && _slots[0] == Slot.Year)))
            {
                first = after;
            }
        }

        var strong = count;
        for (var i = first + 1; i < count; i++)
        {
            if (_words[i]?.Strong == true || _slots[i] == Slot.Episode)
            {
                strong = i;
                break;
            }
        }

        var year = FindYear(first, strong);
        var end = year > first ? Math.Min(year, strong) : strong;
        if (first < count && _slots[first] == Slot.Episode)
        {
            end = first;
        }

        end = Math.Min(end, FirstTagBracket(first, end));
        if (first == 1 && year < 0 && _slots[0] == Slot.Year)
        {
            year = 0;
        }

        return (first, WalkBack(first, end, year), year);
    }

    /// <summary>The last plausible year that a tag or the end follows; one in brackets wins; behind the tags only if there is none before.</summary>
    private int FindYear(int first, int strong)
    {
        var (bracketed, followed, any) = (-1, -1, -1);
        for (var i = first; i < strong; i++)
        {
            if (_slots[i] != Slot.Year)
            {
                continue;
            }

            var alone = _tokens[i].Group > 0 && (i + 1 == _tokens.Count || _tokens[i + 1].Group != _tokens[i].Group) && (i == 0 || _tokens[i - 1].Group != _tokens[i].Group);
            if (alone && i > first)
            {
                bracketed = i;
            }

            if (i > first)
            {
                any = i;
                followed = i + 1 == _tokens.Count || _slots[i + 1] != Slot.None || _tokens[i + 1].Group != _tokens[i].Group ? i : followed;
            }
        }

        if (bracketed > 0 || followed > 0 || (any > 0 && strong < _tokens.Count))
        {
            return bracketed > 0 ? bracketed : followed > 0 ? followed : any;
        }

        for (var i = strong; i < _tokens.Count; i++)
        {
            if (_slots[i] == Slot.Year)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A bracket whose first word is a tag, or any square one after the title began, ends the title.</summary>
    private int FirstTagBracket(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var opens = _tokens[i].Group > 0 && _tokens[i].Group != _tokens[i - 1].Group;
            if (opens && (_tokens[i].Bracket != '(' || _slots[i] is not (Slot.None or Slot.Year)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Weak words right before the tags belong to them: <c>FRENCH.DVDRip</c>, <c>Extended.Cut.(1985)</c>.</summary>
    private int WalkBack(int first, int end, int year)
    {
        if (end == _tokens.Count)
        {
            return end;
        }

        for (var i = end; i > first + 1;)
        {
            var start = i - 1;
            while (start > first && _slots[start] == Slot.Continued)
            {
                start--;
            }

            var word = _words[start];
            var editionOfSeveralWords = word?.Slot == Slot.Edition && i - start > 1;
            var shouted = Text.AsSpan(_tokens[start].Start, _tokens[i - 1].End - _tokens[start].Start).IndexOfAnyInRange('a', 'z') < 0 && !IsShouted(first, start);
            var belongs = word is { Strong: false } && start > first && !(start == first + 1 && IsArticle(Span(first)))
                && (end != year ? _slots[start] != Slot.Other || shouted : editionOfSeveralWords || (shouted && word.Slot is Slot.Edition or Slot.Language));
            if (!belongs)
            {
                return i;
            }

            i = start;
        }

        return end > first + 1 ? first + 1 : end;
    }

    private bool IsShouted(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Span(i).IndexOfAnyInRange('a', 'z') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsArticle(ReadOnlySpan<char> word)
        => word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    private static bool IsYear(ReadOnlySpan<char> word)
        => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear && char.IsAsciiDigit(word[0]);
}
