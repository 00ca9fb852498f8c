using System.Net.Http.Json;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Speaks with the depot.</summary>
internal sealed class DepotClient(DepotConnection options, PluginServices services) : IFacetLimits
{
    public const int LongestList = 4;

    public string Key => options.Key.Reveal();

    public Task<IReadOnlyList<FacetInfo>> GetAsync(CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<FacetInfo>>([FacetInfo.Full(Facets.Lists) with { MaxItems = LongestList }]);

    public async Task<List<DepotRow>> ReadAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "marks", null, cancellationToken);
        return await response.ReadJsonAsync<List<DepotRow>>(cancellationToken);
    }

    public async Task<bool> IsSimilarAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, $"similar?id={id}", null, cancellationToken);
        return (await response.ReadJsonAsync<Similarity>(cancellationToken)).Similar;
    }

    /// <summary>Writes one thing; gives the number that the service gave it.</summary>
    public async Task<int> WriteAsync(string path, MediaItem item, string? value, CancellationToken cancellationToken)
    {
        var said = new DepotWrite { Id = item.Id(IdSchemes.Imdb)!.Value.Value, Title = item.Title, Value = value };
        using var response = await SendAsync(HttpMethod.Post, path, JsonContent.Create(said), cancellationToken);
        return (await response.ReadJsonAsync<Answer>(cancellationToken)).Number;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Key", options.Key.Reveal());
        return await services.Http("depot").SendAsync(request, cancellationToken);
    }

    private sealed record Similarity(bool Similar);

    private sealed record Answer(int Number);
}
