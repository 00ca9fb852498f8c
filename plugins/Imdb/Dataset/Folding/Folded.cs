namespace MediaBridge.Plugins.Imdb.Dataset.Folding;

/// <summary>A title in the form in which titles are compared: plain lower case words, one blank between two. Its buffer is used again and again.</summary>
internal sealed class Folded
{
    public const int MostBytes = 480;
    public const int MostWords = 48;
    private readonly byte[] _bytes = new byte[MostBytes + 32];
    private readonly ushort[] _starts = new ushort[MostWords + 1];

    /// <summary>Words and blanks.</summary>
    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, Length);

    /// <summary>Bytes of <see cref="Text"/>.</summary>
    public int Length { get; internal set; }

    /// <summary>How many words.</summary>
    public int Words { get; internal set; }

    /// <summary>Length of what stands before a subtitle; 0 if there is none.</summary>
    public int Head { get; internal set; }

    /// <summary>What was left out: articles and conjunctions, as a hash that does not depend on their order.</summary>
    public uint LeftOut { get; internal set; }

    internal Span<byte> Buffer => _bytes;

    internal Span<ushort> Starts => _starts;

    /// <summary>A word, by its place.</summary>
    public ReadOnlySpan<byte> Word(int index) => _bytes.AsSpan(_starts[index], (index + 1 < Words ? _starts[index + 1] - 1 : Length) - _starts[index]);

    /// <summary>Copies the text without blanks.</summary>
    public int Joined(Span<byte> target, int most = int.MaxValue)
    {
        var length = 0;
        foreach (var letter in Text)
        {
            if (letter != (byte)' ' && length < target.Length && length < most)
            {
                target[length++] = letter;
            }
        }

        return length;
    }

    /// <summary>The hash under which it is found: joined and parted words are the same.</summary>
    public ulong Key => Hashing.OfJoined(Text);

    /// <summary>The hash of what stands before its subtitle.</summary>
    public ulong HeadKey => Hashing.OfJoined(Text[..Head]);
}
