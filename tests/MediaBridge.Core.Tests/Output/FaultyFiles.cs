using MediaBridge.Core.Output;

namespace MediaBridge.Core.Tests.Output;

/// <summary>Counts what is done to new files (made, written, flushed) and fails one of it as a full disk does, half of the bytes written.</summary>
internal sealed class FaultyFiles(int failAt)
{
    private int _count;

    /// <summary>How much was done.</summary>
    public int Count => _count;

    /// <summary>The file at which it failed.</summary>
    public string? Failed { get; private set; }

    public static string OwnName() => TemporaryName.Next();

    public Stream Create(string path)
    {
        Step(path);
        return new Faulty(this, path, FolderStore.NewFile(path));
    }

    private void Step(string path)
    {
        if (++_count == failAt)
        {
            Failed = path;
            throw new IOException("No space left on device");
        }
    }

    private sealed class Faulty(FaultyFiles owner, string path, Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            inner.Write(buffer, offset, count / 2);
            owner.Step(path);
            inner.Write(buffer, offset + (count / 2), count - (count / 2));
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await inner.WriteAsync(buffer[..(buffer.Length / 2)], cancellationToken);
            owner.Step(path);
            await inner.WriteAsync(buffer[(buffer.Length / 2)..], cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
            => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
            owner.Step(path);
            inner.Flush();
        }

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            owner.Step(path);
            await inner.FlushAsync(cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
