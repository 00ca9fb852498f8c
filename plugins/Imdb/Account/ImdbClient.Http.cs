using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <content>Requests in the account's name.</content>
internal sealed partial class ImdbClient
{
    /// <summary>Asks the GraphQL interface.</summary>
    public Task<T> QueryAsync<T>(string query, GraphQlVariables? variables, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => CallAsync(query, variables, RequestIntent.Query, type, cancellationToken);

    /// <summary>Writes by the GraphQL interface.</summary>
    public Task<T> MutateAsync<T>(string mutation, GraphQlVariables variables, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => CallAsync(mutation, variables, RequestIntent.Write, type, cancellationToken);

    /// <summary>Puts a title on the watchlist, or takes it off, by the address that the site's buttons use.</summary>
    /// <returns>False if the site wants to see a browser instead: then nothing was done.</returns>
    public async Task<bool> TryWatchlistAsync(string title, bool on, CancellationToken cancellationToken)
    {
        using var request = With(new HttpRequestMessage(on ? HttpMethod.Put : HttpMethod.Delete, $"watchlist/{title}"));
        using var response = await services.Http(Plugin.Service).SendAsync(request, cancellationToken);
        if (IsChallenge(response))
        {
            return false;
        }

        response.EnsureOk();
        return true;
    }

    private async Task<T> CallAsync<T>(string query, GraphQlVariables? variables, RequestIntent intent, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = With(new HttpRequestMessage(HttpMethod.Post, options.Graphql)).WithIntent(intent);
        request.Content = JsonContent.Create(new GraphQlRequest { Query = query, Variables = variables }, ImdbJson.Default.GraphQlRequest);
        using var response = await services.Http(Plugin.Service).SendAsync(request, cancellationToken);
        if (IsChallenge(response))
        {
            throw new PluginException(ErrorKind.InteractionNeeded, "IMDb wants to see a browser before it answers.", "Give the connection a browser, and set access: browser.");
        }

        var answer = await response.ReadJsonAsync(ImdbJson.Default.GraphQlAnswer, cancellationToken);
        GraphQlErrors.Throw(answer);
        try
        {
            return answer.Data.Deserialize(type) ?? throw Shapeless(null);
        }
        catch (JsonException e)
        {
            throw Shapeless(e);
        }
    }

    private HttpRequestMessage With(HttpRequestMessage request)
    {
        if (_cookie is { } cookie)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        // The interface answers its own pages only.
        request.Headers.TryAddWithoutValidation("x-imdb-client-name", "imdb-web-next");
        request.Headers.TryAddWithoutValidation("x-imdb-user-language", "en-US");
        request.Headers.TryAddWithoutValidation("x-imdb-user-country", "US");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en-US,en;q=0.9");
        return request;
    }

    private static bool IsChallenge(HttpResponseMessage response) => response.Headers.Contains("x-amzn-waf-action");

    private static PluginException Shapeless(JsonException? inner)
        => new(ErrorKind.ServiceChanged, $"IMDb's GraphQL interface answers in another shape{(inner?.Path is { } path ? $" at {path}" : "")}.", "See whether there is a newer version of the plugin.", inner);
}
