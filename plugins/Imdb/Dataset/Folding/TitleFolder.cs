using System.Text;

namespace MediaBridge.Plugins.Imdb.Dataset.Folding;

/// <summary>Folds titles of the data sets and of questions alike, from UTF-8 and without making strings.</summary>
internal sealed class TitleFolder
{
    private readonly Letters _letters = new();
    private readonly byte[] _ascii;

    public TitleFolder() => _ascii = [.. Enumerable.Range(0, 128).Select(c => (byte)Math.Max(0, _letters.Of(c)))];

    /// <summary>Bytes at the end of the buffer that a single letter or a blank may still need.</summary>
    private const int Spare = 16;

    /// <summary>Folds a title.</summary>
    public void Fold(ReadOnlySpan<byte> title, Folded folded)
    {
        Fold(title, folded, keepAll: false);
        if (folded.Length == 0)
        {
            Fold(title, folded, keepAll: true);
        }
    }

    private void Fold(ReadOnlySpan<byte> title, Folded folded, bool keepAll)
    {
        var state = new State(folded, keepAll);
        for (var i = 0; i < title.Length && state.Length < Folded.MostBytes && folded.Words < Folded.MostWords;)
        {
            i += state.Copy(title[i..], _ascii);
            if (i == title.Length)
            {
                break;
            }

            int rune = title[i];
            var size = 1;
            if (rune >= 0x80)
            {
                Rune.DecodeFromUtf8(title[i..], out var decoded, out size);
                rune = decoded.Value;
            }

            var letter = _letters.Of(rune);
            if (letter is > 0 or < -1)
            {
                state.Add(letter);
            }
            else if (letter == 0)
            {
                state.End();
                if (rune == '(' && folded.Words > 0 && Mark(title[i..]) is > 0 and var mark)
                {
                    size = mark;
                }
                else if (EndsHead(title, i, rune, size))
                {
                    state.EndHead();
                }
            }
            else if (rune is '\'' or 0x2019 && state.IsElided)
            {
                state.End();
            }

            i += size;
        }

        state.End();
        state.Close();
    }

    /// <summary>Whether a subtitle may begin here: behind ": ", ". ", " - " and dashes, and before "(".</summary>
    private static bool EndsHead(ReadOnlySpan<byte> title, int at, int rune, int size) => rune switch
    {
        ':' or '.' => IsBlank(title, at + 1),
        '-' or 0x2013 or 0x2014 => IsBlank(title, at - 1) && IsBlank(title, at + size),
        '(' => true,
        _ => false,
    };

    private static bool IsBlank(ReadOnlySpan<byte> title, int at) => at >= 0 && at < title.Length && title[at] == (byte)' ';

    /// <summary>The length of a remark such as "(TV)" or "(1984)", which is no part of a title; 0 if it is none.</summary>
    private static int Mark(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)')');
        if (end < 2)
        {
            return 0;
        }

        var inside = text[1..end];
        Span<byte> lower = stackalloc byte[20];
        if (inside.Length > lower.Length || Ascii.ToLower(inside, lower, out var length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        lower = lower[..length];
        return lower.SequenceEqual("tv"u8) || lower.SequenceEqual("c"u8) || lower.SequenceEqual("s"u8) || lower.SequenceEqual("serie de tv"u8) || lower.SequenceEqual("miniserie de tv"u8)
            || lower.SequenceEqual("tv series"u8) || lower.SequenceEqual("tv miniseries"u8) || lower.SequenceEqual("tv mini series"u8) || lower.SequenceEqual("tv movie"u8) || lower.SequenceEqual("short"u8)
            || lower.SequenceEqual("video"u8) || (length == 4 && lower[0] is (byte)'1' or (byte)'2' && !lower.ContainsAnyExceptInRange((byte)'0', (byte)'9')) ? end + 1 : 0;
    }

    /// <summary>The word that is being made, and what was made before it.</summary>
    private ref struct State(Folded folded, bool keepAll)
    {
        private readonly Span<byte> _bytes = Start(folded);
        private int _length;
        private int _start;
        private int _seen;

        public readonly int Length => _length;

        /// <summary>Takes letters and digits of ASCII; returns how many.</summary>
        public int Copy(ReadOnlySpan<byte> title, byte[] ascii)
        {
            var target = _bytes[_length..];
            var count = 0;
            while (count < title.Length && count < target.Length - Spare && title[count] < ascii.Length && ascii[title[count]] is not 0 and var letter)
            {
                target[count++] = letter;
            }

            _length += count;
            return count;
        }

        public readonly bool IsElided => _length - _start == 1 && _bytes[_start] == (byte)'l';

        public void Add(int letter)
        {
            if (letter < 0)
            {
                _bytes[_length++] = (byte)-letter;
                _bytes[_length++] = (byte)(-letter >> 8);
            }
            else if (letter < 0x80)
            {
                _bytes[_length++] = (byte)letter;
            }
            else
            {
                _length += new Rune(letter).EncodeToUtf8(_bytes[_length..]);
            }
        }

        /// <summary>Ends a word, if one was begun.</summary>
        public void End()
        {
            var word = _bytes[_start.._length];
            if (word.IsEmpty)
            {
                return;
            }

            if (!keepAll && SmallWords.IsLeftOut(word))
            {
                folded.LeftOut += (uint)Hashing.Of(word);
                _length = _start;
                _seen++;
                folded.Length = Math.Max(0, _start - 1);
                return;
            }

            if (_seen > 0 && SmallWords.Digits(word) is { IsEmpty: false } digits)
            {
                digits.CopyTo(_bytes[_start..]);
                _length = _start + digits.Length;
            }

            _seen++;
            folded.Starts[folded.Words++] = (ushort)_start;
            folded.Length = _length;
            _bytes[_length++] = (byte)' ';
            _start = _length;
        }

        public readonly void EndHead()
        {
            if (folded.Head == 0 && folded.Words > 0)
            {
                folded.Head = folded.Length;
            }
        }

        public readonly void Close()
        {
            folded.Length = Math.Max(0, _start - 1);
            if (folded.Head >= folded.Length)
            {
                folded.Head = 0;
            }
        }

        private static Span<byte> Start(Folded folded)
        {
            (folded.Length, folded.Words, folded.Head, folded.LeftOut) = (0, 0, 0, 0);
            return folded.Buffer;
        }
    }
}
