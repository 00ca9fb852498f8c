namespace MediaBridge.Tests.Services;

/// <summary>A clock on which waiting takes no time: whoever waits moves it on and is woken at once. What repeats (heartbeats) never fires.</summary>
public sealed class VirtualTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers of this length or more are time limits of something, which never come; null: there are none.</summary>
    public TimeSpan? Limits { get; init; }

    /// <summary>How long was waited in all.</summary>
    public TimeSpan Waited { get; private set; }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Once(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Once(VirtualTime clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan || dueTime >= clock.Limits || (period != Timeout.InfiniteTimeSpan && period > TimeSpan.Zero))
            {
                return true;
            }

            ThreadPool.QueueUserWorkItem(_ =>
            {
                if (!_disposed)
                {
                    clock.Advance(dueTime);
                    clock.Waited += dueTime;
                    callback(state);
                }
            });
            return true;
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
