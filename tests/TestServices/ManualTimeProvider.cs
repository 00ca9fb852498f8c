namespace MediaBridge.Tests.Services;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on; timers fire in order, each at its own time.</summary>
    public void Advance(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        while (true)
        {
            ManualTimer? next;
            lock (_gate)
            {
                next = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
                _now = next is null ? end : next.Due > _now ? next.Due : _now;
                if (next is null)
                {
                    return;
                }

                _timers.Remove(next);
            }

            next.Fire();
        }
    }

    /// <summary>Moves the clock from timer to timer until a task is done. Timers set for longer than <paramref name="upTo"/> (time limits) are not waited for.</summary>
    public async Task<T> DriveAsync<T>(Task<T> task, TimeSpan upTo)
    {
        while (!task.IsCompleted)
        {
            Task changed;
            TimeSpan? step = null;
            lock (_gate)
            {
                changed = _changed.Task;
                if (_timers.Where(t => t.Delay <= upTo).MinBy(t => t.Due) is { } next)
                {
                    step = next.Due > _now ? next.Due - _now : TimeSpan.Zero;
                }
            }

            if (step is { } time)
            {
                Advance(time);
            }
            else
            {
                await Task.WhenAny(task, changed).WaitAsync(TimeSpan.FromSeconds(30));
            }
        }

        return await task;
    }

    /// <summary>Done when a timer of exactly this delay is set.</summary>
    /// <param name="delay">The delay it was set with.</param>
    /// <param name="another">Whether those that are set already do not count.</param>
    public async Task TimerAsync(TimeSpan delay, bool another = false)
    {
        List<(ManualTimer, DateTimeOffset)> before;
        lock (_gate)
        {
            before = another ? [.. _timers.Select(t => (t, t.Due))] : [];
        }

        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_timers.Exists(t => t.Delay == delay && !before.Contains((t, t.Due))))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private void Set(ManualTimer timer, TimeSpan delay)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _timers.Remove(timer);
            if (delay == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Delay = delay;
            timer.Due = _now + delay;
            _timers.Add(timer);
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.TrySetResult();
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; set; }

        public TimeSpan Delay { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            clock.Set(this, dueTime);
            return true;
        }

        public void Fire()
        {
            if (_period != Timeout.InfiniteTimeSpan && _period > TimeSpan.Zero)
            {
                clock.Set(this, _period);
            }

            callback(state);
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
