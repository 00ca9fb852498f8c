using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:client
/// <summary>The client of a connection: made once in a run, shared by all components on it.</summary>
internal sealed partial class ReelbookClient(ReelbookOptions options, PluginServices services) : IConnectionCheck, IFacetLimits, ISignIn
{
    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var me = await GetAsync("me", ReelbookJson.Default.Me, cancellationToken);
        return new ConnectionStatus { AccountId = me.Id, AccountName = me.Name };
    }

    public async Task<IReadOnlyList<FacetInfo>> GetAsync(CancellationToken cancellationToken)
    {
        var me = await GetAsync("me", ReelbookJson.Default.Me, cancellationToken);
        return [FacetInfo.Full(Facets.Lists) with { MaxItems = me.WatchlistLimit }];
    }

    public async Task<T> GetAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address).CacheFor(TimeSpan.Zero);
        using var response = await SendAsync(request, cancellationToken);
        return await response.ReadJsonAsync(type, cancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.Key is { IsEmpty: false } key)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", key.Reveal());
        }

        return await services.Http(Plugin.Service).SendAsync(request, cancellationToken);
    }
}
// /guide
