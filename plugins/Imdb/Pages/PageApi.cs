using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>Calls the GraphQL interface from within a page, as the page itself does: for what has no button.</summary>
internal sealed class PageApi(BrowserSession session, Uri graphql)
{
    private const string Script = """
        async text => {
          const { address, body } = JSON.parse(text);
          const answer = await fetch(address, {
            method: 'POST', credentials: 'include',
            headers: { 'content-type': 'application/json', 'accept': 'application/graphql+json, application/json', 'x-imdb-client-name': 'imdb-web-next' },
            body,
          });
          return JSON.stringify({ status: answer.status, body: await answer.text() });
        }
        """;

    /// <summary>Calls it.</summary>
    public async Task<T> CallAsync<T>(string query, GraphQlVariables variables, JsonTypeInfo<T> type, RequestIntent intent, CancellationToken cancellationToken)
    {
        var page = await session.PageAsync(cancellationToken);
        var body = JsonSerializer.Serialize(new GraphQlRequest { Query = query, Variables = variables }, ImdbJson.Default.GraphQlRequest);
        var argument = $"{{\"address\":{JsonSerializer.Serialize(graphql.AbsoluteUri, ImdbJson.Default.String)},\"body\":{JsonSerializer.Serialize(body, ImdbJson.Default.String)}}}";
        using var turn = await session.EnterAsync(intent, cancellationToken);
        var text = await page.RunAsync(Script, argument, cancellationToken);
        try
        {
            using var answer = JsonDocument.Parse(text ?? "");
            var status = answer.RootElement.GetProperty("status").GetInt32();
            if (status != 200)
            {
                throw new PluginException(
                    status == 429 ? ErrorKind.RateLimited : status is 401 or 403 ? ErrorKind.Authentication : status >= 500 ? ErrorKind.Transient : ErrorKind.ServiceChanged,
                    $"IMDb's GraphQL interface answered {status} to its own page.");
            }

            var graph = JsonSerializer.Deserialize(answer.RootElement.GetProperty("body").GetString()!, ImdbJson.Default.GraphQlAnswer)!;
            GraphQlErrors.Throw(graph);
            return graph.Data.Deserialize(type)!;
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.ServiceChanged, "IMDb's GraphQL interface answers its own page in another shape.", "See whether there is a newer version of the plugin.", e);
        }
    }
}
