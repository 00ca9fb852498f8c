using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Records what goes over the wire, or plays it. Sign-ins and downloads are never recorded.</summary>
internal sealed class CassetteHandler(Cassette cassette, bool plays, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (plays)
        {
            return await cassette.PlayAsync(request, cancellationToken);
        }

        var run = RequestRun.Of(request);
        var response = await base.SendAsync(request, cancellationToken);
        return run.Intent == RequestIntent.SignIn || run.IsStreamed ? response : await cassette.RecordAsync(request, response, cancellationToken);
    }
}
