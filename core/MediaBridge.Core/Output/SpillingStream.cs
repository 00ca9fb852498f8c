using System.IO.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>A write-only stream that keeps a small file in memory and hands a big one to staging while it is being written.</summary>
internal sealed class SpillingStream(int limit, IStaging staging, CancellationToken cancellationToken) : Stream
{
    private readonly MemoryStream _memory = new();
    private Pipe? _pipe;
    private Task<StagedContent>? _staging;

    /// <summary>The bytes, while they are few.</summary>
    public ReadOnlyMemory<byte>? InMemory => _pipe is null ? _memory.GetBuffer().AsMemory(0, (int)_memory.Length) : null;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _memory.Length;

    public override long Position
    {
        get => _memory.Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Stages what was written and says what it is.</summary>
    public async Task<StagedContent> StageAsync()
    {
        if (_pipe is null)
        {
            _memory.Position = 0;
            return await staging.StoreAsync(_memory, cancellationToken);
        }

        await _pipe.Writer.CompleteAsync();
        return await _staging!;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_pipe is null)
        {
            _memory.Write(buffer);
        }
        else
        {
            // A synchronous writer cannot wait for staging: what it writes is held until its next asynchronous call.
            var target = _pipe.Writer.GetSpan(buffer.Length);
            buffer.CopyTo(target);
            _pipe.Writer.Advance(buffer.Length);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        await FlushAsync(cancellationToken);
    }

    public override void Flush()
    {
        // nothing is buffered that a synchronous flush could push on
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pipe is null && _memory.Length > limit)
        {
            _pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19, minimumSegmentSize: 1 << 16, useSynchronizationContext: false));
            _staging = StageFromPipeAsync(_pipe.Reader);
            var gathered = _memory.GetBuffer().AsMemory(0, (int)_memory.Length);
            await _pipe.Writer.WriteAsync(gathered, cancellationToken);
            _memory.SetLength(0);
        }
        else if (_pipe is not null)
        {
            await _pipe.Writer.FlushAsync(cancellationToken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (_pipe is not null && _staging is { IsCompleted: false } staged)
        {
            // the writer failed half-way: staging ends with the same failure and keeps nothing
            await _pipe.Writer.CompleteAsync(new OperationCanceledException("The file was not finished."));
            await staged.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        await base.DisposeAsync();
    }

    private async Task<StagedContent> StageFromPipeAsync(PipeReader reader)
    {
        try
        {
            var staged = await staging.StoreAsync((target, ct) => reader.CopyToAsync(target, ct), cancellationToken);
            await reader.CompleteAsync();
            return staged;
        }
        catch (Exception e)
        {
            await reader.CompleteAsync(e);
            throw;
        }
    }
}
