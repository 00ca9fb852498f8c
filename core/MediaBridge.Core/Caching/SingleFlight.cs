namespace MediaBridge.Core.Caching;

/// <summary>Equal work that is asked for at the same time is done once.</summary>
/// <remarks>A failure goes to those who wait for it and is not remembered. The work is cancelled only when nobody waits any more.</remarks>
/// <typeparam name="T">What the work yields.</typeparam>
internal sealed class SingleFlight<T>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);

    /// <summary>Joins the work under way for a key, or begins it.</summary>
    public async Task<T> RunAsync(string key, Func<CancellationToken, Task<T>> make, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Flight? flight;
        var begins = false;
        lock (_gate)
        {
            if (!_flights.TryGetValue(key, out flight))
            {
                begins = true;
                _flights.Add(key, flight = new Flight());
            }

            flight.Waiting++;
        }

        if (begins)
        {
            _ = MakeAsync(key, flight, make);
        }

        try
        {
            return await flight.Answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    private async Task MakeAsync(string key, Flight flight, Func<CancellationToken, Task<T>> make)
    {
        try
        {
            var value = await make(flight.Stop.Token);
            Remove(key, flight);
            flight.Answer.TrySetResult(value);
        }
        catch (OperationCanceledException e)
        {
            Remove(key, flight);
            flight.Answer.TrySetCanceled(e.CancellationToken);
        }
        catch (Exception e)
        {
            Remove(key, flight);
            flight.Answer.TrySetException(e);
            _ = flight.Answer.Task.Exception; // seen: everybody may have left
        }
    }

    private void Leave(string key, Flight flight)
    {
        lock (_gate)
        {
            if (--flight.Waiting > 0 || flight.Answer.Task.IsCompleted)
            {
                return;
            }

            RemoveLocked(key, flight);
        }

        flight.Stop.Cancel();
    }

    private void Remove(string key, Flight flight)
    {
        lock (_gate)
        {
            RemoveLocked(key, flight);
        }
    }

    private void RemoveLocked(string key, Flight flight)
    {
        if (_flights.TryGetValue(key, out var current) && ReferenceEquals(current, flight))
        {
            _flights.Remove(key);
        }
    }

    private sealed class Flight
    {
        public int Waiting { get; set; }

        public CancellationTokenSource Stop { get; } = new();

        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
