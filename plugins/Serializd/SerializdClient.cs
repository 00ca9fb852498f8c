using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd;

/// <summary>The client of a connection: the interface behind the pages of serializd.com, which nobody documents.</summary>
internal sealed partial class SerializdClient(PluginServices services) : IConnectionCheck, ISignIn
{
    public const string Service = "serializd";

    private const string Site = "https://www.serializd.com";
    private const string WhoAmI = "validateauthtoken";

    /// <summary>Seasons come about once a year.</summary>
    private static readonly TimeSpan ShowLife = TimeSpan.FromDays(1);

    private string? _user;

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var user = await UserAsync(cancellationToken);
        return new ConnectionStatus { AccountId = user, AccountName = user };
    }

    /// <summary>Something of the account's own pages, such as <c>diary?page=1</c>.</summary>
    public async Task<T> OwnAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var user = await UserAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"user/{Uri.EscapeDataString(user)}/{path}").CacheFor(TimeSpan.Zero);
        return await SendAsync(request, type, cancellationToken);
    }

    /// <summary>A series with its seasons, the same for everybody; null if Serializd does not know it.</summary>
    public async Task<SerializdShow?> ShowAsync(long show, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"show/{Text(show)}").ForEverybody().CacheFor(ShowLife);
            return await SendAsync(request, SerializdJson.Default.SerializdShow, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>Marks, lists or unmarks seasons of a series.</summary>
    public async Task WriteAsync(string path, SerializdSeasonsBody body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, SerializdJson.Default.SerializdSeasonsBody) };
        AddSite(request);
        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        response.EnsureOk();
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AddSite(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Origin", Site);
        request.Headers.TryAddWithoutValidation("Referer", Site);
        request.Headers.TryAddWithoutValidation("X-Requested-With", "serializd_vercel");
    }

    private async Task<string> UserAsync(CancellationToken cancellationToken)
    {
        if (_user is { } known)
        {
            return known;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, WhoAmI).WithIntent(RequestIntent.Query);
        var who = await SendAsync(request, SerializdJson.Default.SerializdWho, cancellationToken);
        return _user = who is { IsValid: not false, Username: { Length: > 0 } user }
            ? user
            : throw new PluginException(ErrorKind.Authentication, "Serializd does not take the sign-in of this connection any more.", "Sign in again: mediabridge connect NAME.");
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        AddSite(request);
        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        return await response.ReadJsonAsync(type, cancellationToken);
    }
}
