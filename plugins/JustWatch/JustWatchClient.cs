using System.Net;
using System.Net.Http.Json;
using MediaBridge.Plugins.JustWatch.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.JustWatch;

/// <summary>The client of a connection: the GraphQL interface that the site itself uses. It is not documented and may change.</summary>
internal sealed partial class JustWatchClient(JustWatchOptions options, PluginServices services) : IConnectionCheck, ISignIn
{
    public const string Service = "justwatch";

    private const string Nobody = "public";

    private static readonly TimeSpan TitleLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan OffersLife = TimeSpan.FromHours(12);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public JustWatchOptions Options { get; } = options;

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var list = await WatchlistAsync(1, null, cancellationToken);
            return new ConnectionStatus { AccountId = _account ?? Nobody, Message = $"{list.TotalCount} titles on the watchlist." };
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Authentication && _account is null)
        {
            return new ConnectionStatus { AccountId = Nobody, Message = "It answers. Without a sign-in, titles and offers can be asked for, but not the watchlist." };
        }
    }

    /// <summary>Titles that a search finds, the most popular first.</summary>
    public Task<IReadOnlyList<JustWatchNode>> SearchAsync(string title, bool isSeries, int first, CancellationToken cancellationToken)
        => services.Cache.GetAsync($"search\n{Options.Country}\n{Options.Language}\n{isSeries}\n{first}\n{title}", TitleLife, async stop =>
        {
            var variables = Variables() with { First = Math.Min(first, Queries.MostTitles), Filter = new JustWatchFilter { SearchQuery = title, ObjectTypes = [isSeries ? "SHOW" : "MOVIE"] } };
            var data = await AskAsync("GetSearchTitles", Queries.Search, variables, isPersonal: false, stop);
            return Nodes(data?.PopularTitles ?? throw Changed("popularTitles"));
        }, shared: true, cancellationToken);

    /// <summary>One title, with the offers of these countries; none or one.</summary>
    public Task<IReadOnlyList<JustWatchNode>> NodeAsync(string id, IReadOnlyList<string> countries, bool bestOnly, CancellationToken cancellationToken)
    {
        var key = $"node\n{Options.Country}\n{Options.Language}\n{bestOnly}\n{string.Join(',', countries)}\n{id}";
        return services.Cache.GetAsync(key, countries.Count == 0 ? TitleLife : OffersLife, async stop =>
        {
            var query = countries.Count == 0 ? Queries.Bare : Queries.Node(countries, bestOnly);
            var data = await AskAsync("GetTitleNode", query, Variables() with { Id = id }, isPersonal: false, stop);
            return (IReadOnlyList<JustWatchNode>)(data?.Node is { Content: not null } node ? [node] : []);
        }, shared: true, cancellationToken);
    }

    /// <summary>A page of the account's watchlist.</summary>
    public async Task<JustWatchTitles> WatchlistAsync(int first, string? after, CancellationToken cancellationToken)
    {
        var data = await AskAsync("GetTitleListV2", Queries.Watchlist, Variables() with { First = first, After = after ?? "" }, isPersonal: true, cancellationToken);
        return data?.TitleListV2 ?? throw Changed("titleListV2");
    }

    public static IReadOnlyList<JustWatchNode> Nodes(JustWatchTitles titles) => [.. (titles.Edges ?? []).Select(e => e?.Node).OfType<JustWatchNode>()];

    private JustWatchVariables Variables() => new() { Country = Options.Country, Language = Options.Language };

    private async Task<JustWatchData?> AskAsync(string operation, string query, JustWatchVariables variables, bool isPersonal, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(new JustWatchQuestion { OperationName = operation, Query = query, Variables = variables }, JustWatchJson.Default.JustWatchQuestion);
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = content }.WithIntent(RequestIntent.Query).WaitIf(IsPaused);
        request.Headers.TryAddWithoutValidation("Origin", "https://www.justwatch.com");
        if (!isPersonal)
        {
            request.ForEverybody();
        }

        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"JustWatch no longer understands the question {operation}.", "Look for a newer version of the plugin justwatch.");
        }

        var answer = await response.ReadJsonAsync(JustWatchJson.Default.JustWatchAnswer, cancellationToken);
        return answer.Errors is { Count: > 0 } errors ? throw ErrorOf(operation, errors[0].Message ?? "nothing of why") : answer.Data;
    }

    /// <summary>An error that comes with a success of HTTP.</summary>
    private static PluginException ErrorOf(string operation, string message)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (message.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        if (Says("unauthenticated", "unauthorized", "unauthorised", "not authenticated", "access token", "permission"))
        {
            return new PluginException(ErrorKind.Authentication, $"JustWatch does not take the sign-in: {message}", "Sign in again, with a fresh token: mediabridge connect NAME.");
        }

        if (Says("not found", "invalid id", "unknown id"))
        {
            return new PluginException(ErrorKind.NotFound, $"JustWatch answered {operation} with: {message}");
        }

        return Says("cannot query", "unknown", "validation", "complexity", "must be", "invalid value")
            ? new PluginException(ErrorKind.ServiceChanged, $"JustWatch no longer understands the question {operation}: {message}", "Look for a newer version of the plugin justwatch.")
            : new PluginException(ErrorKind.Transient, $"JustWatch answered {operation} with: {message}");
    }

    private static TimeSpan? IsPaused(HttpStatusCode status, string body)
        => status == HttpStatusCode.OK && body.StartsWith("""{"errors":""", StringComparison.Ordinal)
            && (body.Contains("too many requests", StringComparison.OrdinalIgnoreCase) || body.Contains("rate limit", StringComparison.OrdinalIgnoreCase)) ? Pause : null;

    private static PluginException Changed(string field) => new(ErrorKind.ServiceChanged, $"JustWatch's answer has no {field}.");
}
