using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>The pace and the refusal of writes for traffic that does not go through the chain.</summary>
internal sealed class ServiceGate(HttpHub hub, ServiceBinding binding, ServiceState state) : IGate
{
    public async Task<IDisposable> EnterAsync(RequestIntent intent, CancellationToken cancellationToken)
    {
        IntentHandler.Guard(binding, intent, "through its own client");
        if (hub.Options.Offline)
        {
            throw new PluginException(new PluginError
            {
                Kind = ErrorKind.Transient,
                Code = HttpErrorCodes.Offline,
                Message = $"Offline: plugin '{binding.PluginId}' cannot reach {binding.Service}.",
                Hint = "Run again without --offline.",
            });
        }

        var counters = hub.Counters(binding);
        Interlocked.Increment(ref counters.Requests);
        var started = hub.Options.Clock.GetTimestamp();
        var place = await state.Pace.EnterAsync(intent, cancellationToken);
        Interlocked.Add(ref counters.WaitTicks, hub.Options.Clock.GetElapsedTime(started).Ticks);
        Interlocked.Increment(ref counters.Attempts);
        return intent == RequestIntent.Write ? new WriteTurn(hub, binding, state, place) : place;
    }

    /// <summary>Forgets cached answers of the account when the write is over.</summary>
    private sealed class WriteTurn : IDisposable
    {
        private readonly HttpHub _hub;
        private readonly ServiceBinding _binding;
        private readonly ServiceState _state;
        private readonly IDisposable _place;

        public WriteTurn(HttpHub hub, ServiceBinding binding, ServiceState state, IDisposable place)
        {
            (_hub, _binding, _state, _place) = (hub, binding, state, place);
            state.Written();
        }

        public void Dispose()
        {
            _state.Written();
            _hub.Options.Cache?.RemovePartition(_binding.Service, CacheHandler.Partition(_binding));
            _place.Dispose();
        }
    }
}
