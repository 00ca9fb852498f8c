using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb;

/// <summary>The client of a connection: API version 4 of TheTVDB, documented at thetvdb.github.io/v4-api.</summary>
internal sealed partial class TvdbClient(TvdbOptions options, PluginServices services) : IConnectionCheck, ISignIn
{
    public const string Service = "tvdb";

    private static readonly TimeSpan LongLife = TimeSpan.FromDays(30);
    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(7);

    public TvdbOptions Options { get; } = options;

    public string Region => Options.Region ?? (Options.Language.Split('-') is [_, { Length: 2 } region] ? region.ToUpperInvariant() : "US");

    public DateTimeOffset Now => services.Clock.GetUtcNow();

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What it answered for a while tells enough: runs that ask for no title ask nothing at all.
            await AskAsync("series/statuses", TvdbJson.Default.NamedList, ShortLife, cancellationToken);
            return new ConnectionStatus { AccountId = Account() };
        }
        catch (PluginException e) when (e.Error.Code == "http.401")
        {
            throw new PluginException(ErrorKind.Authentication, "TheTVDB answers only who has signed in with a key, and this connection has not yet.", "Sign in once; it asks nothing and is renewed by itself: mediabridge connect NAME.", e);
        }
    }

    /// <summary>A thing by its path; null if TheTVDB does not know it.</summary>
    public async Task<T?> KnownAsync<T>(string path, JsonTypeInfo<TvdbAnswer<T>> type, CancellationToken cancellationToken, int? year = null)
        where T : class
    {
        try
        {
            return (await AskAsync(path, type, year < Now.Year - 1 ? LongLife : ShortLife, cancellationToken)).Data;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>A whole answer, with its links to further pages.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="type">What the answer holds.</param>
    /// <param name="life">How old an answer may be.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<TvdbAnswer<T>> AskAsync<T>(string path, JsonTypeInfo<TvdbAnswer<T>> type, TimeSpan life, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path).CacheFor(life);
        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        return await response.ReadJsonAsync(type, cancellationToken);
    }

    /// <summary>What a search says, kept for a week; nothing if nothing was found.</summary>
    public async Task<IReadOnlyList<T>> RowsAsync<T>(string path, JsonTypeInfo<TvdbAnswer<IReadOnlyList<T?>>> type, CancellationToken cancellationToken)
        where T : class
        => [.. (await KnownAsync(path, type, cancellationToken) ?? []).OfType<T>()];

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name for the key that tells keys apart and gives none away: 16 bits of its digest.</summary>
    private string Account()
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Options.Key.Reveal()));
        return string.Create(CultureInfo.InvariantCulture, $"key-{digest[0]:x2}{digest[1]:x2}");
    }
}
