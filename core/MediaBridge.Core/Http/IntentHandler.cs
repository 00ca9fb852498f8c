using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Refuses writes while a plan is made and everything but cached reads while offline; forgets cached answers of an account that was written to.</summary>
internal sealed class IntentHandler(HttpHub hub, ServiceBinding binding, ServiceState state, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Throws if a write is asked for while a plan is made.</summary>
    public static void Guard(ServiceBinding binding, RequestIntent intent, string what)
    {
        if (intent == RequestIntent.Write && binding.WritesRefused())
        {
            throw new PluginException(new PluginError
            {
                Kind = ErrorKind.Unexpected,
                Code = HttpErrorCodes.WriteRefused,
                Message = $"Plugin '{binding.PluginId}' tried to write to {binding.Service} while a plan was made: {what}.",
                Hint = "A plugin reads in PlanAsync and writes in ApplyAsync; a request that only reads is marked with RequestIntent.Query.",
            });
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        Guard(binding, run.Intent, $"{request.Method} {request.RequestUri}");
        if (hub.Options.Offline && (request.Method != HttpMethod.Get || run.Intent != RequestIntent.Read || run.IsStreamed))
        {
            throw Offline(binding, request);
        }

        if (run.Intent != RequestIntent.Write)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        state.Written(); // a read that is under way now must not be kept
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            state.Written();
            hub.Options.Cache?.RemovePartition(binding.Service, CacheHandler.Partition(binding));
        }
    }

    /// <summary>The error of a request that may not be sent.</summary>
    public static PluginException Offline(ServiceBinding binding, HttpRequestMessage request) => new(new PluginError
    {
        Kind = ErrorKind.Transient,
        Code = HttpErrorCodes.Offline,
        Message = $"Offline: {request.Method} {request.RequestUri} of {binding.Service} is not cached.",
        Hint = "Run again without --offline.",
    });
}
