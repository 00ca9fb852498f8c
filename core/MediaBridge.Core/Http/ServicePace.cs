using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>The one pace of a service and account, shared by every plugin, pipeline and client of the hub.</summary>
internal sealed class ServicePace : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Action<TimeSpan>? _paused;
    private readonly TokenBucket _all;
    private TokenBucket? _writes;

    /// <summary>A pace with these limits.</summary>
    /// <param name="clock">The clock of turns and pauses.</param>
    /// <param name="policy">The limits.</param>
    /// <param name="paused">Told how long the service asks everybody to wait.</param>
    public ServicePace(TimeProvider clock, ServicePolicy policy, Action<TimeSpan>? paused = null)
    {
        (_clock, _paused) = (clock, paused);
        _all = new TokenBucket(clock, policy.RequestsPerSecond, policy.Burst, policy.Concurrency);
        Tighten(policy);
    }

    /// <summary>How long the service asked everybody to wait.</summary>
    public TimeSpan PauseLeft => _all.PauseLeft;

    /// <summary>Takes the stricter limits of what is known and what another plugin says.</summary>
    public void Tighten(ServicePolicy policy)
    {
        lock (_gate)
        {
            _all.Tighten(policy.RequestsPerSecond, policy.Burst, policy.Concurrency);
            if (policy.WritesPerSecond is { } writes)
            {
                _writes ??= new TokenBucket(_clock, writes, 1, int.MaxValue);
                _writes.Tighten(writes, 1, int.MaxValue);
            }
        }
    }

    /// <summary>Waits for a turn of a new request; dispose what it returns when the answer is there.</summary>
    /// <remarks>A sign-in takes no place: the refresh of a credential happens inside a request that has one, and the service may have just one.</remarks>
    /// <param name="intent">What the request is for.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <param name="longestPause">How long a pause that the service asks for may be waited through; null for any.</param>
    /// <exception cref="PausedException">The service asks for a longer one.</exception>
    public async Task<IDisposable> EnterAsync(RequestIntent intent, CancellationToken cancellationToken, TimeSpan? longestPause = null)
    {
        if (intent == RequestIntent.SignIn)
        {
            await _all.WaitAsync(hasPlace: true, cancellationToken, longestPause);
            return new Place(null);
        }

        if (intent == RequestIntent.Write && _writes is { } writes)
        {
            await writes.WaitAsync(hasPlace: true, cancellationToken);
        }

        await _all.WaitAsync(hasPlace: false, cancellationToken, longestPause);
        return new Place(_all);
    }

    /// <summary>Waits for one more turn inside a request that was let in: a redirect, a repetition with a renewed credential.</summary>
    public Task AgainAsync(CancellationToken cancellationToken) => _all.WaitAsync(hasPlace: true, cancellationToken);

    /// <summary>Holds everybody back: the service said so.</summary>
    public void Pause(TimeSpan time)
    {
        _all.Pause(time);
        _paused?.Invoke(time);
    }

    public void Dispose()
    {
        _all.Dispose();
        _writes?.Dispose();
    }

    private sealed class Place(TokenBucket? bucket) : IDisposable
    {
        private TokenBucket? _bucket = bucket;

        public void Dispose() => Interlocked.Exchange(ref _bucket, null)?.Release();
    }
}
