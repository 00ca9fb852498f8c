using System.Buffers;
using System.Security.Cryptography;

namespace MediaBridge.Core.State;

/// <summary>A write-only stream that gathers small writes, hashes and counts what passes. Its target opens when the buffer overflows: what is small stays in memory.</summary>
internal sealed class HashingStream(Func<Stream> open) : Stream
{
    private const int Size = 1 << 16;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private IncrementalHash? _hash;
    private Stream? _target;
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

    /// <summary>Ends it: the hash, the length, and the bytes if they were few enough to stay in memory.</summary>
    public async Task<(string Sha256, long Length, byte[]? InMemory)> FinishAsync(CancellationToken cancellationToken)
    {
        if (_target is null)
        {
            var bytes = _buffer.AsSpan(0, _filled).ToArray();
            return (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, bytes);
        }

        await DrainAsync(cancellationToken);
        await _target.FlushAsync(cancellationToken);
        return (Convert.ToHexStringLower(_hash!.GetHashAndReset()), _length, null);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == Size)
            {
                Drain();
            }

            var part = Math.Min(buffer.Length, Size - _filled);
            buffer[..part].CopyTo(_buffer.AsSpan(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length <= Size - _filled)
        {
            buffer.Span.CopyTo(_buffer.AsSpan(_filled));
            _filled += buffer.Length;
            return ValueTask.CompletedTask;
        }

        return WriteSlowAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // What a writer flushes may still be small: it is pushed on when the buffer is full, or at the end.
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash?.Dispose();
            _target?.Dispose();
            var buffer = _buffer;
            _buffer = [];
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        base.Dispose(disposing);
    }

    private async ValueTask WriteSlowAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        while (buffer.Length > 0)
        {
            if (_filled == Size)
            {
                await DrainAsync(cancellationToken);
            }

            var part = Math.Min(buffer.Length, Size - _filled);
            buffer[..part].CopyTo(_buffer.AsMemory(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    private void Drain()
    {
        Target().Write(Take());
        _filled = 0;
    }

    private async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        Take();
        await Target().WriteAsync(_buffer.AsMemory(0, _filled), cancellationToken);
        _filled = 0;
    }

    private Stream Target() => _target ??= open();

    private ReadOnlySpan<byte> Take()
    {
        var filled = _buffer.AsSpan(0, _filled);
        _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _hash.AppendData(filled);
        _length += _filled;
        return filled;
    }
}
