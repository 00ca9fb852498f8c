namespace MediaBridge.Core.BuiltIn.Sources;

/// <summary>Lines of a stream as bytes, without copying them out of the buffer.</summary>
internal sealed class LineReader(Stream stream, long offset)
{
    private const int LongestLine = 64 << 20;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The line, without its end; good until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Where the next line begins in the stream.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Whether the line has nothing but blanks.</summary>
    public bool IsBlank => Line.Span.Trim(" \t\r\uFEFF"u8.ToArray()).IsEmpty;

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        var searched = _start;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found, 1);
            }

            if (_ended)
            {
                return _end > _start && Take(_end, 0);
            }

            searched = await FillAsync(cancellationToken);
        }
    }

    private bool Take(int end, int terminator)
    {
        var length = end - _start;
        Line = _buffer.AsMemory(_start, length);
        if (length > 0 && Line.Span[^1] == '\r')
        {
            Line = Line[..^1];
        }

        if (Offset == 0 && Line.Span.StartsWith("\uFEFF"u8))
        {
            Line = Line[3..];
        }

        Offset += length + terminator;
        _start = end + terminator;
        return true;
    }

    /// <summary>Reads more and tells where the unsearched bytes begin.</summary>
    private async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        var rest = _end - _start;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, rest).CopyTo(_buffer);
            (_start, _end) = (0, rest);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
            {
                throw new Sdk.PluginException(Sdk.ErrorKind.Configuration, $"A line is longer than {LongestLine >> 20} MiB: this is not a file of items.", "Write one JSON object a line.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _ended = read == 0;
        _end += read;
        return rest;
    }
}
