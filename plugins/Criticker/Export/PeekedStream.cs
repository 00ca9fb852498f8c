namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>A stream whose beginning was looked at. Reads only, forward only; what it stands on stays its owner's.</summary>
internal sealed class PeekedStream : Stream
{
    /// <summary>Marks of byte order, and blanks.</summary>
    private static ReadOnlySpan<byte> Blank => [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private readonly Stream _rest;
    private ReadOnlyMemory<byte> _beginning;

    private PeekedStream(Stream rest, ReadOnlyMemory<byte> beginning)
    {
        (_rest, _beginning) = (rest, beginning);
        IsXml = beginning.Span.TrimStart(Blank) is [(byte)'<', ..];
    }

    /// <summary>Whether it begins as XML does.</summary>
    public bool IsXml { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<PeekedStream> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var beginning = new byte[256];
        var read = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        return new PeekedStream(stream, beginning.AsMemory(0, read));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => _beginning.IsEmpty ? await _rest.ReadAsync(buffer, cancellationToken) : Beginning(buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => _beginning.IsEmpty ? _rest.Read(buffer, offset, count) : Beginning(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Beginning(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _beginning.Length);
        _beginning.Span[..count].CopyTo(buffer);
        _beginning = _beginning[count..];
        return count;
    }
}
