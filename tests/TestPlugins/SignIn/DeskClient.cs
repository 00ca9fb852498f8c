using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.SignIn;

// guide:key
/// <summary>A client that sends a key.</summary>
internal sealed class DeskClient(DeskOptions options, PluginServices services) : IConnectionCheck
{
    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "me");
        request.Headers.Add("X-Key", options.Key.Reveal());
        using var response = await services.Http("desk").SendAsync(request, cancellationToken);
        return await Me.ReadAsync(response, cancellationToken);
    }
}
// /guide
