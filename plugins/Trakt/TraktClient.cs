using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt;

/// <summary>The client of a connection: API version 2 of Trakt.</summary>
internal sealed partial class TraktClient(TraktOptions options, PluginServices services) : IConnectionCheck, ISignIn, IFacetLimits
{
    public const string Service = "trakt";

    /// <summary>The longest page; Trakt cuts longer ones without a word, so it is always said.</summary>
    public const int PageSize = 250;

    private static readonly TimeSpan ShortLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);
    private Task<TraktSettings>? _settings;

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var user = (await AccountAsync("users/settings", TraktJson.Default.TraktSettings, cancellationToken)).User;
        return new ConnectionStatus
        {
            AccountId = user?.Ids?.Uuid ?? user?.Ids?.Slug ?? throw new PluginException(ErrorKind.ServiceChanged, "Trakt does not say whose account it is."),
            AccountName = user.Username,
            Message = user.Vip == true ? "VIP" : null,
        };
    }

    /// <summary>How long the watchlist may be; it has changed often, so the account is asked.</summary>
    public async Task<IReadOnlyList<FacetInfo>> GetAsync(CancellationToken cancellationToken)
        => (await SettingsAsync(cancellationToken)).Limits?.Watchlist?.ItemCount is > 0 and var most ? [FacetInfo.Full(Facets.Lists) with { MaxItems = most }] : [];

    /// <summary>Where days without a time are: the option, else the account's own zone, else UTC.</summary>
    public async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken)
    {
        if (options.TimeZone is { } named)
        {
            return TimeZoneInfo.TryFindSystemTimeZoneById(named, out var zone)
                ? zone
                : throw new PluginException(ErrorKind.Configuration, $"There is no time zone '{named}'.", "Correct the connection's option timeZone; names are such as Europe/Madrid.");
        }

        return (await SettingsAsync(cancellationToken)).Account?.Timezone is { } own && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var found) ? found : TimeZoneInfo.Utc;
    }

    /// <summary>What belongs to the account.</summary>
    public Task<T> AccountAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => ReadAsync(Get(path).CacheFor(TimeSpan.Zero), type, cancellationToken);

    /// <summary>What is the same for everybody, such as a search.</summary>
    public Task<T> PublicAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => ReadAsync(Get(path).ForEverybody().CacheFor(Life), type, cancellationToken);

    /// <summary>A title, the same for everybody; null if Trakt does not know it.</summary>
    public async Task<T?> KnownAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await PublicAsync(path, type, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>One page of a list of the account.</summary>
    /// <param name="path">The list, with its query if it has one.</param>
    /// <param name="page">From 1.</param>
    /// <param name="type">Rows of the list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="size">Rows of a page, at most <see cref="PageSize"/>.</param>
    public async Task<TraktPage<T>> PageAsync<T>(string path, int page, JsonTypeInfo<List<T>> type, CancellationToken cancellationToken, int size = PageSize)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}&limit={size}");
        return await PageAsync(Get(address).CacheFor(TimeSpan.Zero), type, cancellationToken);
    }

    /// <summary>One page of a chart: the same for everybody, and soon another, if it is not the account's own.</summary>
    public Task<TraktPage<TraktChartRow>> ChartAsync(string address, bool isOwn, CancellationToken cancellationToken)
        => PageAsync(isOwn ? Get(address).CacheFor(TimeSpan.Zero) : Get(address).ForEverybody().CacheFor(ShortLife), TraktJson.Default.Chart, cancellationToken);

    /// <summary>Writes to the account.</summary>
    /// <exception cref="PluginException">Trakt refuses.</exception>
    public async Task<TraktWritten> WriteAsync(string path, TraktWrite body, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(body, TraktJson.Default.TraktWrite);
        return await ReadAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, TraktJson.Default.TraktWritten, cancellationToken);
    }

    /// <summary>Makes a list of the account's own.</summary>
    public async Task<TraktList> CreateListAsync(TraktNewList list, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(list, TraktJson.Default.TraktNewList);
        return await ReadAsync(new HttpRequestMessage(HttpMethod.Post, "users/me/lists") { Content = content }, TraktJson.Default.TraktList, cancellationToken);
    }

    /// <summary>How many entries a list of the account's own takes; null if it is not said.</summary>
    public async Task<int?> ListLimitAsync(CancellationToken cancellationToken)
        => (await SettingsAsync(cancellationToken)).Limits?.List?.ItemCount is > 0 and var most ? most : null;

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static long? Header(HttpResponseMessage response, string name)
        => response.Headers.TryGetValues(name, out var values) && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Asked for once; a failure is not kept.</summary>
    private Task<TraktSettings> SettingsAsync(CancellationToken cancellationToken)
    {
        var settings = _settings;
        return settings is { IsFaulted: false, IsCanceled: false } ? settings : _settings = AccountAsync("users/settings", TraktJson.Default.TraktSettings, cancellationToken);
    }

    private async Task<TraktPage<T>> PageAsync<T>(HttpRequestMessage request, JsonTypeInfo<List<T>> type, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await SendAsync(request, cancellationToken);
            var rows = await response.ReadJsonAsync(type, cancellationToken);
            return new TraktPage<T> { Rows = rows, Pages = (int?)Header(response, "X-Pagination-Page-Count"), Items = Header(response, "X-Pagination-Item-Count") };
        }
    }

    private async Task<T> ReadAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await SendAsync(request, cancellationToken);
            return await response.ReadJsonAsync(type, cancellationToken);
        }
    }

    /// <summary>Sends with what every request needs, and says what the statuses mean that only Trakt has.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("trakt-api-version", "2");
        request.Headers.TryAddWithoutValidation("trakt-api-key", options.ClientId);
        var response = await services.Http(Service).SendAsync(request, cancellationToken);
        if (TraktErrors.Of((int)response.StatusCode) is { } error)
        {
            response.Dispose();
            throw new PluginException(error);
        }

        return response;
    }
}
