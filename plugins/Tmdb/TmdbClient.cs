using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>The client of a connection: API version 3 of TMDB, documented at developer.themoviedb.org.</summary>
internal sealed partial class TmdbClient(TmdbOptions options, PluginServices services) : IConnectionCheck, ISignIn
{
    public const string Service = "tmdb";

    private const string Nobody = "public";

    /// <summary>How long an old title is good; TMDB asks not to keep data longer than six months. New ones still change.</summary>
    private static readonly TimeSpan LongLife = TimeSpan.FromDays(30);
    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(7);
    private long? _account;

    public TmdbOptions Options { get; } = options;

    /// <summary>The language of lists and searches, where that of each work is not known before.</summary>
    public string Language => Options.Language == TextChoice.Original ? Options.Fallback.FirstOrDefault(f => f != TextChoice.Original) ?? "en-US" : Options.Language;

    public DateTimeOffset Now => services.Clock.GetUtcNow();

    public string Region => Options.Region ?? (Options.Language.Split('-') is [_, { Length: 2 } region] ? region.ToUpperInvariant() : "US");

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        if (!services.IsSignedIn)
        {
            return await StrangerAsync(cancellationToken);
        }

        try
        {
            var account = await AccountAsync("account", TmdbJson.Default.TmdbAccount, cancellationToken);
            return new ConnectionStatus { AccountId = Text(account.Id), AccountName = account.Username };
        }
        catch (PluginException e) when (e.Error.Code == "http.401")
        {
            return await StrangerAsync(cancellationToken);
        }
    }

    /// <summary>Without a session TMDB still tells about titles, if the key is good. That holds for a while: runs that ask for no title ask nothing at all.</summary>
    private async Task<ConnectionStatus> StrangerAsync(CancellationToken cancellationToken)
    {
        await SendAsync(Get("authentication").ForEverybody().CacheFor(LongLife), TmdbJson.Default.TmdbStatus, cancellationToken);
        return new ConnectionStatus { AccountId = Nobody, Message = "The key is good. Without a sign-in, titles can be asked for, but not ratings and lists of an account." };
    }

    /// <summary>What is the same for everybody, such as a search.</summary>
    public Task<T> PublicAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => SendAsync(Get(path).ForEverybody().CacheFor(ShortLife), type, cancellationToken);

    /// <summary>A title, the same for everybody; null if TMDB does not know it.</summary>
    public async Task<T?> KnownAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken, int? year = null)
        where T : class
    {
        try
        {
            return await SendAsync(Get(path).ForEverybody().CacheFor(LifeOf(year)), type, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>What is kept of a title until it is old, or until TMDB says that it changed, as the connection's options say.</summary>
    /// <param name="path">Path and query of the title, or of a part of it.</param>
    /// <param name="isSeries">Whether it is a series; a film otherwise.</param>
    /// <param name="id">Number of the film or series.</param>
    /// <param name="type">What the answer holds.</param>
    /// <param name="year">Its year, if that is known.</param>
    /// <param name="life">How old it may be at most, whatever else holds.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T?> TitleAsync<T>(string path, bool isSeries, long id, JsonTypeInfo<T> type, int? year, TimeSpan? life, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return life is null && Options.Refresh == "changes"
                ? await KeptAsync(path, isSeries, id, type, cancellationToken)
                : await SendAsync(Get(path).ForEverybody().CacheFor(life ?? LifeOf(year)), type, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>What belongs to the account.</summary>
    public Task<T> AccountAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => SendAsync(Get(path).CacheFor(TimeSpan.Zero), type, cancellationToken);

    /// <summary>Number of the account; asked for once.</summary>
    public async Task<string> AccountPathAsync(CancellationToken cancellationToken)
    {
        _account ??= (await AccountAsync("account", TmdbJson.Default.TmdbAccount, cancellationToken)).Id;
        return $"account/{Text(_account.Value)}";
    }

    /// <summary>Writes to the account.</summary>
    /// <exception cref="PluginException">TMDB refuses, also with a success of HTTP.</exception>
    public async Task WriteAsync<T>(HttpMethod method, string path, T? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var content = body is null ? null : JsonContent.Create(body, type);
        var status = await SendAsync(new HttpRequestMessage(method, path) { Content = content }, TmdbJson.Default.TmdbStatus, cancellationToken);

        // 1 done, 12 replaced, 13 deleted.
        if (status is not { Success: not false, StatusCode: 1 or 12 or 13 })
        {
            throw new PluginException(ErrorKind.ItemRejected, $"TMDB did not take it: {status.StatusMessage ?? "it says nothing of why"}");
        }
    }

    public static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private TimeSpan LifeOf(int? year) => year < Now.Year - 1 ? LongLife : ShortLife;

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using (request)
        {
            AddKey(request);
            using var response = await services.Http(Service).SendAsync(request, cancellationToken);
            return await response.ReadJsonAsync(type, cancellationToken);
        }
    }

    /// <summary>A read access token is a JWT and goes into a header; a key of version 3 is known in the query only.</summary>
    private void AddKey(HttpRequestMessage request)
    {
        var key = Options.Key.Reveal();
        if (key.StartsWith("eyJ", StringComparison.Ordinal) && key.Contains('.', StringComparison.Ordinal))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
        else
        {
            Add(request, "api_key", key);
        }
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        var address = request.RequestUri!.OriginalString;
        request.RequestUri = new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}", UriKind.RelativeOrAbsolute);
    }
}
