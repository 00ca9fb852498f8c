namespace MediaBridge.Sdk.Testing;

/// <summary>Bytes as they come from elsewhere: in small pieces of odd sizes, of unknown length, once. It notes how it is read, and lets a check step in.</summary>
internal sealed class TestContent(ReadOnlyMemory<byte> bytes) : Stream
{
    private const int LargestPiece = 8_191;
    private int _position;

    /// <summary>Called before each piece with the number of bytes given so far; what it throws happens to the reader.</summary>
    public Func<int, CancellationToken, Task>? BeforePiece { get; init; }

    /// <summary>The largest buffer that somebody asked to fill.</summary>
    public int LargestBuffer { get; private set; }

    /// <summary>Whether somebody collects all of it in memory.</summary>
    public bool IsCollected { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of this content is not known before its end.");

    public override long Position
    {
        get => throw new NotSupportedException("This content is read once.");
        set => throw new NotSupportedException("This content is read once.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (BeforePiece is { } before)
        {
            await before(_position, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => BeforePiece is null ? Give(buffer) : throw new NotSupportedException("Read content with ReadAsync or CopyToAsync.");

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        IsCollected |= destination.GetType() == typeof(MemoryStream);
        return base.CopyToAsync(destination, bufferSize, cancellationToken);
    }

    public override void CopyTo(Stream destination, int bufferSize)
    {
        IsCollected |= destination.GetType() == typeof(MemoryStream);
        base.CopyTo(destination, bufferSize);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("This content is read once.");

    public override void SetLength(long value) => throw new NotSupportedException("This content is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("This content is read only.");

    private int Give(Span<byte> buffer)
    {
        LargestBuffer = Math.Max(LargestBuffer, buffer.Length);
        var count = Math.Min(Math.Min(buffer.Length, LargestPiece), bytes.Length - _position);
        bytes.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
