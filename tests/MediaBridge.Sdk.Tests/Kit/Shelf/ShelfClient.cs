namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>Speaks with the shelf.</summary>
internal sealed class ShelfClient(ShelfConnection options, PluginServices services)
{
    public string Key => options.Key.Reveal();

    public async Task<ShelfPage> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Key", options.Key.Reveal());
        using var response = await services.Http("shelf").SendAsync(request, cancellationToken);
        return await response.ReadJsonAsync<ShelfPage>(cancellationToken);
    }

    public async Task<ShelfFilm?> FilmAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await services.Http("shelf").GetAsync($"films/{id}", cancellationToken);
        return response.StatusCode == System.Net.HttpStatusCode.NotFound ? null : await response.ReadJsonAsync<ShelfFilm>(cancellationToken);
    }
}
