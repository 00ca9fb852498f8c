using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Does not ask a host that could not be connected to a moment ago, and notes which these are.</summary>
internal sealed class ConnectivityHandler(HttpHub hub, ServiceBinding binding, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (hub.Connectivity.LeaveAlone(address) is { } left)
        {
            throw new PluginException(new PluginError
            {
                Kind = ErrorKind.Transient,
                Code = HttpErrorCodes.Away,
                Message = $"{binding.Service} cannot be connected to ({address.Host}); it is asked again in {Math.Ceiling(left.TotalSeconds):0} seconds.",
                Hint = "Check the network; the next run tries again.",
                RetryAfter = left,
            });
        }

        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            hub.Connectivity.Answered(address);
            return response;
        }
        catch (Exception e) when (Connectivity.IsNoConnection(e))
        {
            hub.Connectivity.Failed(address);
            throw;
        }
    }
}
