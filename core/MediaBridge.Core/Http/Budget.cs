namespace MediaBridge.Core.Http;

/// <summary>The time that a request may take with all attempts and the waits between them. Standing in the queue for a turn does not count: a long queue is no fault of the service.</summary>
internal sealed class Budget : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop;
    private readonly ITimer _timer;
    private TimeSpan _left;
    private long _runningSince;
    private bool _paused;

    public Budget(TimeSpan total, TimeProvider clock, CancellationToken caller)
    {
        _clock = clock;
        _left = total;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _runningSince = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => Expire(), null, Due(total), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled by the caller or when the time is up.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Whether the time is up.</summary>
    public bool IsExpired { get; private set; }

    /// <summary>Time that is left.</summary>
    public TimeSpan Remaining
    {
        get
        {
            lock (_gate)
            {
                return Left();
            }
        }
    }

    /// <summary>Stops the clock of the budget.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _left = Left();
            _paused = true;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Lets it run again.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _paused = false;
            _runningSince = _clock.GetTimestamp();
            _timer.Change(Due(_left), Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _stop.Dispose();
    }

    private static TimeSpan Due(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time < TimeSpan.FromDays(40) ? time : TimeSpan.FromDays(40);

    private TimeSpan Left() => _paused ? _left : _left - _clock.GetElapsedTime(_runningSince);

    private void Expire()
    {
        lock (_gate)
        {
            if (_paused)
            {
                return;
            }

            IsExpired = true;
        }

        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            IsExpired = false; // the answer was there first
        }
    }
}
