using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl;

/// <summary>The client of a connection: the API of Simkl, documented at api.simkl.org.</summary>
internal sealed partial class SimklClient(SimklOptions options, PluginServices services) : IConnectionCheck, ISignIn
{
    public const string Service = "simkl";

    /// <summary>The parts of a library, as addresses name them.</summary>
    public static readonly IReadOnlyList<string> Parts = ["movies", "shows", "anime"];

    private Library? _library;

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "users/settings").WithIntent(RequestIntent.Query);
        var settings = await SendAsync(request, SimklJson.Default.SimklSettings, cancellationToken);
        return settings.Account?.Id is { } id
            ? new ConnectionStatus { AccountId = SimklIds.Text(id), AccountName = settings.User?.Name }
            : throw new PluginException(ErrorKind.ServiceChanged, "Simkl does not say whose account it is.");
    }

    /// <summary>When what was changed last: to be asked before anything else is read.</summary>
    public async Task<SimklActivities> ActivitiesAsync(CancellationToken cancellationToken)
    {
        using var request = Get("sync/activities");
        return await SendAsync(request, SimklJson.Default.SimklActivities, cancellationToken);
    }

    /// <summary>A part of the library.</summary>
    /// <param name="part">One of <see cref="Parts"/>; empty for all.</param>
    /// <param name="query">What goes into the query, beginning with <c>&amp;</c>.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public async Task<SimklItems> ItemsAsync(string part, string query, CancellationToken cancellationToken)
    {
        using var request = Get($"sync/all-items/{part}?{query.TrimStart('&')}");

        // An empty library is null, or an empty array.
        var json = await SendAsync(request, SimklJson.Default.JsonElement, cancellationToken);
        return json.ValueKind == JsonValueKind.Object
            ? Read(json, SimklJson.Default.SimklItems, "the library")
            : json.ValueKind == JsonValueKind.Null || (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 0)
                ? new SimklItems()
                : throw new PluginException(ErrorKind.ServiceChanged, "Simkl gives the library in another form than it is known to have.");
    }

    /// <summary>Where each title of the library stands. Read again only when Simkl says that something changed.</summary>
    public async Task<Library> LibraryAsync(CancellationToken cancellationToken)
    {
        var stamp = (await ActivitiesAsync(cancellationToken)).All;
        if (_library is { } known && stamp is not null && known.Stamp == stamp)
        {
            return known;
        }

        var items = await ItemsAsync("", "", cancellationToken);
        return _library = Library.Of(stamp, items, Row);
    }

    /// <summary>Writes a batch.</summary>
    public async Task<SimklWritten> WriteAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        return await SendAsync(request, SimklJson.Default.SimklWritten, cancellationToken);
    }

    /// <summary>A row of an answer.</summary>
    public static SimklRow Row(JsonElement row) => Read(row, SimklJson.Default.SimklRow, "a title of the library");

    private static HttpRequestMessage Get(string path) => new HttpRequestMessage(HttpMethod.Get, path).CacheFor(TimeSpan.Zero);

    private static T Read<T>(JsonElement json, JsonTypeInfo<T> type, string what)
        where T : class
    {
        try
        {
            return json.Deserialize(type) ?? throw new PluginException(ErrorKind.ServiceChanged, $"Simkl gives nothing in place of {what}.");
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"Simkl gives {what} in another form than it is known to have ({e.Path}).", null, e);
        }
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.OriginalString;
        var key = options.ClientId.Reveal();
        request.Headers.TryAddWithoutValidation("simkl-api-key", key);
        request.RequestUri = new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? address.EndsWith('?') ? "" : "&" : "?")}client_id={Uri.EscapeDataString(key)}&app-name=mediabridge&app-version=1.0", UriKind.Relative);
        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        return await response.ReadJsonAsync(type, cancellationToken);
    }
}
