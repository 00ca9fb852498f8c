using System.Security.Cryptography;

namespace MediaBridge.Core.State;

/// <summary>A write-only stream that gathers small writes, hashes and counts what passes.</summary>
internal sealed class HashingStream(Stream target) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _filled;
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length + _filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Hash and length of all that was flushed.</summary>
    public (string Sha256, long Length) Finish() => (Convert.ToHexStringLower(_hash.GetHashAndReset()), _length);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _buffer.Length)
            {
                Drain();
            }

            var part = Math.Min(buffer.Length, _buffer.Length - _filled);
            buffer[..part].CopyTo(_buffer.AsSpan(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length <= _buffer.Length - _filled)
        {
            buffer.Span.CopyTo(_buffer.AsSpan(_filled));
            _filled += buffer.Length;
            return ValueTask.CompletedTask;
        }

        return WriteSlowAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => Drain();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await DrainAsync(cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask WriteSlowAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _buffer.Length)
            {
                await DrainAsync(cancellationToken);
            }

            var part = Math.Min(buffer.Length, _buffer.Length - _filled);
            buffer[..part].CopyTo(_buffer.AsMemory(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    private void Drain()
    {
        target.Write(Take());
        _filled = 0;
    }

    private async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        Take();
        await target.WriteAsync(_buffer.AsMemory(0, _filled), cancellationToken);
        _filled = 0;
    }

    private ReadOnlySpan<byte> Take()
    {
        var filled = _buffer.AsSpan(0, _filled);
        _hash.AppendData(filled);
        _length += _filled;
        return filled;
    }
}
