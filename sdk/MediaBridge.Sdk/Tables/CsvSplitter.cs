using System.Text;

namespace MediaBridge.Sdk;

/// <summary>Splits bytes into rows of cells. Works on bytes, because what separates is ASCII in UTF-8 and in Windows-1252 alike.</summary>
internal sealed class CsvSplitter
{
    private const int LongestRow = 4 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Legacy = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 14];
    private int _start;
    private int _end;
    private bool _ended;
    private int _line = 1;

    private CsvSplitter(Stream stream) => _stream = stream;

    /// <summary>What stands between two cells.</summary>
    public char Delimiter { get; private set; } = ',';

    /// <summary>Looks at the head of a stream: encoding and delimiter.</summary>
    public static async Task<CsvSplitter> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var reader = new CsvSplitter(stream);
        await reader.FillAsync(2, cancellationToken).ConfigureAwait(false);
        if (WideEncoding(reader.Rest) is { } wide)
        {
            var whole = new PrefixedStream(reader.Rest.ToArray(), stream);
            reader = new CsvSplitter(Encoding.CreateTranscodingStream(whole, wide, Strict, leaveOpen: true));
        }

        await reader.FillAsync(3, cancellationToken).ConfigureAwait(false);
        if (reader.Rest.StartsWith("\uFEFF"u8))
        {
            reader._start += 3;
        }

        await reader.SniffAsync(cancellationToken).ConfigureAwait(false);
        return reader;
    }

    /// <summary>The next row, blank ones too; null at the end.</summary>
    public async ValueTask<(int Line, List<string> Cells, string? Problem)?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(1, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var line = _line;
        var row = await SplitAsync(quotes: true, cancellationToken).ConfigureAwait(false);
        if (row is not null)
        {
            return (line, row, null);
        }

        // A quote that opens and never closes would take the rest of the file with it.
        _line = line;
        var plain = await SplitAsync(quotes: false, cancellationToken).ConfigureAwait(false);
        return (line, plain!, "a quote is opened and never closed, or the row is longer than 4 MiB");
    }

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    private static Encoding? WideEncoding(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Splits one row off; null if a quote is still open at the end of the file, or the row is too long: then nothing was taken.</summary>
    private async ValueTask<List<string>?> SplitAsync(bool quotes, CancellationToken cancellationToken)
    {
        var cells = new List<(int Start, int Length, bool Quoted)>();
        var (at, cell, quoted, open, lines) = (0, 0, false, false, 0);
        while (true)
        {
            if (_start + at >= _end && !await FillAsync(at + 1, cancellationToken).ConfigureAwait(false))
            {
                if (open)
                {
                    return null;
                }

                cells.Add((cell, at - cell, quoted));
                return Take(cells, at, lines);
            }

            if (at > LongestRow && quotes)
            {
                return null;
            }

            var c = _buffer[_start + at];
            if (open)
            {
                if (c == '"')
                {
                    var next = await PeekAsync(at + 1, cancellationToken).ConfigureAwait(false);
                    if (next == '"')
                    {
                        at++;
                    }
                    else if (next is -1 or '\r' or '\n' || next == Delimiter)
                    {
                        open = false;
                    }
                }
                else if (c == '\n' || (c == '\r' && await PeekAsync(at + 1, cancellationToken).ConfigureAwait(false) != '\n'))
                {
                    lines++;
                }

                at++;
            }
            else if (c == '"' && quotes && at == cell)
            {
                (open, quoted) = (true, true);
                at++;
            }
            else if (c == Delimiter)
            {
                cells.Add((cell, at - cell, quoted));
                (cell, quoted) = (++at, false);
            }
            else if (c is (byte)'\r' or (byte)'\n')
            {
                cells.Add((cell, at - cell, quoted));
                at++;
                if (c == '\r' && await PeekAsync(at, cancellationToken).ConfigureAwait(false) == '\n')
                {
                    at++;
                }

                return Take(cells, at, lines + 1);
            }
            else
            {
                at++;
            }
        }
    }

    private List<string> Take(List<(int Start, int Length, bool Quoted)> cells, int length, int lines)
    {
        var encoding = IsUtf8(_buffer.AsSpan(_start, length)) ? Strict : Legacy;
        var texts = new List<string>(cells.Count);
        foreach (var (start, count, quoted) in cells)
        {
            var bytes = _buffer.AsSpan(_start + start, count);
            texts.Add(quoted ? encoding.GetString(bytes[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal) : encoding.GetString(bytes));
        }

        _start += length;
        _line += lines;
        return texts;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private async ValueTask<int> PeekAsync(int at, CancellationToken cancellationToken)
        => _start + at < _end || await FillAsync(at + 1, cancellationToken).ConfigureAwait(false) ? _buffer[_start + at] : -1;

    /// <summary>Reads until that many bytes are there; false if the stream ends before.</summary>
    private async ValueTask<bool> FillAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count)
        {
            if (_ended)
            {
                return false;
            }

            if (_start > 0)
            {
                Rest.CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _ended = read == 0;
            _end += read;
        }

        return true;
    }

    /// <summary>The delimiter is what the first line has most of, outside quotes; or what Excel's line <c>sep=</c> says.</summary>
    private async Task SniffAsync(CancellationToken cancellationToken)
    {
        await FillAsync(4096, cancellationToken).ConfigureAwait(false);
        var head = Rest[..Math.Min(Rest.Length, 4096)];
        if (head.Length > 5 && head.StartsWith("sep="u8) && head[5] is (byte)'\r' or (byte)'\n')
        {
            Delimiter = (char)head[4];
            _start += head.Length > 6 && head[5] == '\r' && head[6] == '\n' ? 7 : 6;
            _line++;
            return;
        }

        Span<int> counts = stackalloc int[4];
        var open = false;
        foreach (var c in head.TrimStart("\r\n"u8))
        {
            if (c is (byte)'\r' or (byte)'\n' && !open)
            {
                break;
            }

            open ^= c == '"';
            var place = open ? -1 : ",;\t|"u8.IndexOf(c);
            if (place >= 0)
            {
                counts[place]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        Delimiter = ",;\t|"[best];
    }

    /// <summary>Bytes that were read already, and then the rest of a stream.</summary>
    private sealed class PrefixedStream(byte[] head, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Head(buffer.AsSpan(offset, count)) is var n and > 0 ? n : rest.Read(buffer, offset, count);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => Head(buffer.Span) is var n and > 0 ? n : await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Head(Span<byte> to)
        {
            var n = Math.Min(to.Length, head.Length - _at);
            head.AsSpan(_at, n).CopyTo(to);
            _at += n;
            return n;
        }
    }
}
