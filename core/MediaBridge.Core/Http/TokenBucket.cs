namespace MediaBridge.Core.Http;

/// <summary>Lets through so many a second, so many at once after a pause, and so many at the same time; first come, first served.</summary>
internal sealed class TokenBucket : IDisposable
{
    private const double Whole = 1 - 1e-9; // rounding must not cost a turn

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly LinkedList<Waiter> _queue = new();

    // Those who hold a place already and need one more turn: behind the queue they could wait for themselves.
    private readonly LinkedList<Waiter> _inside = new();
    private double _rate;
    private int _burst;
    private int _places;
    private int _taken;
    private double _tokens;
    private long _filledAt;
    private DateTimeOffset _pausedUntil;

    public TokenBucket(TimeProvider clock, double rate, int burst, int places)
    {
        _clock = clock;
        (_rate, _burst, _places) = (Math.Max(rate, 1e-6), Math.Max(1, burst), Math.Max(1, places));
        _tokens = _burst;
        _filledAt = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long nobody is let through because the service asked for it.</summary>
    public TimeSpan PauseLeft
    {
        get
        {
            lock (_gate)
            {
                var left = _pausedUntil - _clock.GetUtcNow();
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Waits for a turn and, unless the caller has one already, a place; give the place back with <see cref="Release"/>.</summary>
    /// <exception cref="PausedException">There is, or comes, a pause that is longer than <paramref name="longestPause"/>.</exception>
    public async Task WaitAsync(bool hasPlace, CancellationToken cancellationToken, TimeSpan? longestPause = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(!hasPlace, longestPause ?? TimeSpan.MaxValue);
        LinkedListNode<Waiter> node;
        lock (_gate)
        {
            node = (hasPlace ? _inside : _queue).AddLast(waiter);
            SendAwayLocked();
            PumpLocked();
        }

        if (waiter.Turn.Task.IsCompletedSuccessfully)
        {
            return;
        }

        await using var cancelled = cancellationToken.UnsafeRegister(
            _ =>
            {
                lock (_gate)
                {
                    if (node.List is null)
                    {
                        return; // it has its turn already
                    }

                    node.List.Remove(node);
                    PumpLocked();
                }

                waiter.Turn.TrySetCanceled(cancellationToken);
            },
            null);
        await waiter.Turn.Task;
    }

    /// <summary>Gives a place back.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _taken--;
            PumpLocked();
        }
    }

    /// <summary>Lets nobody through for a while.</summary>
    public void Pause(TimeSpan time)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            var until = time < DateTimeOffset.MaxValue - now ? now + time : DateTimeOffset.MaxValue;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
            SendAwayLocked();
            PumpLocked();
        }
    }

    /// <summary>Lowers the limits to those of another opinion about the same service, where they are lower.</summary>
    public void Tighten(double rate, int burst, int places)
    {
        lock (_gate)
        {
            Fill();
            _rate = Math.Min(_rate, Math.Max(rate, 1e-6));
            _burst = Math.Min(_burst, Math.Max(1, burst));
            _places = Math.Min(_places, Math.Max(1, places));
            _tokens = Math.Min(_tokens, _burst);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Pump()
    {
        lock (_gate)
        {
            PumpLocked();
        }
    }

    /// <summary>Who waits for a turn already must not wait through a pause that is longer than the caller's time.</summary>
    private void SendAwayLocked()
    {
        var left = _pausedUntil - _clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            return;
        }

        foreach (var queue in (ReadOnlySpan<LinkedList<Waiter>>)[_inside, _queue])
        {
            for (var node = queue.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.LongestPause < left)
                {
                    queue.Remove(node);
                    node.Value.Turn.TrySetException(new PausedException(left));
                }

                node = next;
            }
        }
    }

    private void PumpLocked()
    {
        Fill();
        while (Next() is { } node)
        {
            var paused = _pausedUntil - _clock.GetUtcNow();
            if (paused > TimeSpan.Zero || _tokens < Whole)
            {
                var wait = paused > TimeSpan.Zero ? paused : TimeSpan.FromSeconds((1 - _tokens) / _rate);
                var least = TimeSpan.FromMilliseconds(1);
                var most = TimeSpan.FromDays(1);
                _timer.Change(wait < least ? least : wait > most ? most : wait, Timeout.InfiniteTimeSpan);
                return;
            }

            node.List!.Remove(node);
            _tokens = Math.Max(0, _tokens - 1);
            _taken += node.Value.TakesPlace ? 1 : 0;
            node.Value.Turn.TrySetResult();
        }
    }

    private LinkedListNode<Waiter>? Next() => _inside.First ?? (_taken < _places ? _queue.First : null);

    private void Fill()
    {
        var now = _clock.GetTimestamp();
        _tokens = Math.Min(_burst, _tokens + (_clock.GetElapsedTime(_filledAt, now).TotalSeconds * _rate));
        _filledAt = now;
    }

    private sealed class Waiter(bool takesPlace, TimeSpan longestPause)
    {
        public bool TakesPlace { get; } = takesPlace;

        public TimeSpan LongestPause { get; } = longestPause;

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
