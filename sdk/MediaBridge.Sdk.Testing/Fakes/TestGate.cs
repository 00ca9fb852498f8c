namespace MediaBridge.Sdk.Testing;

/// <summary>The gate of a service: lets everybody through, counts them, and refuses writes while planning.</summary>
public sealed class TestGate(string service, Func<bool> planning) : IGate
{
    private readonly Lock _lock = new();
    private readonly List<RequestIntent> _entered = [];

    /// <summary>The intents of those who entered, in order.</summary>
    public IReadOnlyList<RequestIntent> Entered
    {
        get
        {
            lock (_lock)
            {
                return [.. _entered];
            }
        }
    }

    /// <summary>How many are inside now; those who never leave hold the pace for ever.</summary>
    public int Inside { get; private set; }

    /// <inheritdoc/>
    public Task<IDisposable> EnterAsync(RequestIntent intent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (intent == RequestIntent.Write && planning())
        {
            throw TestWeb.WriteRefused($"a call of {service}");
        }

        lock (_lock)
        {
            _entered.Add(intent);
            Inside++;
        }

        return Task.FromResult<IDisposable>(new Turn(this));
    }

    private sealed class Turn(TestGate gate) : IDisposable
    {
        private bool _over;

        public void Dispose()
        {
            lock (gate._lock)
            {
                gate.Inside -= _over ? 0 : 1;
                _over = true;
            }
        }
    }
}
