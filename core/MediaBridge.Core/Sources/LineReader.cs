namespace MediaBridge.Core.Sources;

/// <summary>Lines of a stream as bytes, without copying them out of the buffer.</summary>
internal sealed class LineReader(Stream stream, long offset)
{
    /// <summary>The longest line that is kept, in bytes.</summary>
    public const int LongestLine = 16 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The line, without its end; good until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line was longer than <see cref="LongestLine"/>: it was passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Where the next line begins in the stream.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Whether the line has nothing but blanks.</summary>
    public bool IsBlank => Line.Span.Trim(" \t\r\uFEFF"u8.ToArray()).IsEmpty;

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        var searched = _start;
        var passed = 0L;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found, 1, passed);
            }

            if (_ended)
            {
                return (_end > _start || passed > 0) && Take(_end, 0, passed);
            }

            if (_end - _start >= LongestLine)
            {
                passed += _end - _start;
                (_start, _end) = (0, 0);
            }

            searched = await FillAsync(cancellationToken);
        }
    }

    private bool Take(int end, int terminator, long passed)
    {
        var length = end - _start;
        IsTooLong = passed > 0;
        Line = _buffer.AsMemory(_start, length);
        if (length > 0 && Line.Span[^1] == '\r')
        {
            Line = Line[..^1];
        }

        if (Offset == 0 && Line.Span.StartsWith("\uFEFF"u8))
        {
            Line = Line[3..];
        }

        Offset += passed + length + terminator;
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
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        // A pipe or a terminal may stay silent for ever: waiting for it must end with the run.
        var reading = stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        var read = stream.CanSeek ? await reading : await reading.AsTask().WaitAsync(cancellationToken);
        _ended = read == 0;
        _end += read;
        return rest;
    }
}
