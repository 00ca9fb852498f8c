using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>Speaks with the catalogue.</summary>
internal sealed class CatalogClient(CatalogConnection options, PluginServices services)
{
    public string Key => options.Key.Reveal();

    public async Task<IReadOnlyList<CatalogFilm>> SearchAsync(string title, int? year, string flaw, CancellationToken cancellationToken)
    {
        var escaped = flaw == "does not escape" && title.Contains('&', StringComparison.Ordinal) ? throw new InvalidOperationException("The address is wrong.") : Uri.EscapeDataString(title);
        var address = string.Create(CultureInfo.InvariantCulture, $"search?title={escaped}&year={year}");
        using var response = await SendAsync(flaw == "posts without an intent" ? HttpMethod.Post : HttpMethod.Get, address, flaw, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return flaw == "stumbles over 404" ? throw new InvalidOperationException("There is no list.") : [];
        }

        return (await response.ReadJsonAsync<CatalogAnswer>(cancellationToken)).Films;
    }

    public async Task<CatalogFilm?> FindAsync(string path, string flaw, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, flaw, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.ReadJsonAsync<CatalogFilm>(cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string flaw, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("X-Key", Key);
        services.Log.LogInformation("Asks for {Address}", flaw == "logs the key" ? address + Key : address);
        return await services.Http(flaw == "asks an undeclared service" ? "elsewhere" : "catalog").SendAsync(request, cancellationToken);
    }
}
