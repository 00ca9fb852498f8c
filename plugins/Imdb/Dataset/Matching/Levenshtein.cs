namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>Edit distance of one text, of up to 64 bytes, to many others: a column of the table in the bits of a word (Myers 1999, in Hyyrö's form).</summary>
internal sealed class Levenshtein
{
    /// <summary>Bytes that are compared; what follows is left out.</summary>
    public const int Most = 64;

    private readonly ulong[] _bits = new ulong[256];
    private readonly byte[] _pattern = new byte[Most];

    /// <summary>Bytes of the text.</summary>
    public int Length { get; private set; }

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Pattern => _pattern.AsSpan(0, Length);

    /// <summary>Takes a text, folded, without its blanks.</summary>
    public void Set(ReadOnlySpan<byte> text)
    {
        Array.Clear(_bits);
        Length = 0;
        foreach (var letter in text)
        {
            if (letter != (byte)' ' && Length < Most)
            {
                _pattern[Length] = letter;
                _bits[letter] |= 1UL << Length++;
            }
        }
    }

    /// <summary>Insertions, deletions and replacements to another text.</summary>
    public int Distance(ReadOnlySpan<byte> other)
    {
        if (Length == 0)
        {
            return other.Length;
        }

        var (plus, minus, distance, last) = (ulong.MaxValue, 0UL, Length, 1UL << (Length - 1));
        foreach (var letter in other)
        {
            var equal = _bits[letter];
            var x = equal | minus;
            var d0 = (((equal & plus) + plus) ^ plus) | equal | minus;
            var horizontalPlus = minus | ~(d0 | plus);
            var horizontalMinus = plus & d0;
            distance += (horizontalPlus & last) != 0 ? 1 : (horizontalMinus & last) != 0 ? -1 : 0;
            horizontalPlus = (horizontalPlus << 1) | 1;
            horizontalMinus <<= 1;
            plus = horizontalMinus | ~(x | d0 | horizontalPlus);
            minus = horizontalPlus & d0;
        }

        return distance;
    }
}
