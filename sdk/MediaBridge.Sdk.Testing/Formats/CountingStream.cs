namespace MediaBridge.Sdk.Testing;

/// <summary>Counts the bytes that are written to it, and keeps none.</summary>
internal sealed class CountingStream : Stream
{
    private long _written;

    /// <summary>How many bytes were written.</summary>
    public long Written => Interlocked.Read(ref _written);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException("A target has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A target has no position.");
        set => throw new NotSupportedException("A target has no position.");
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A target is not read.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A target has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A target has no length.");

    public override void Write(byte[] buffer, int offset, int count) => Interlocked.Add(ref _written, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Add(ref _written, buffer.Length);
        return ValueTask.CompletedTask;
    }
}
