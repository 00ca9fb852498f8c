using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <content>The session of an account: a token that the person approves at the site becomes a session that does not end.</content>
internal sealed partial class TmdbClient
{
    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var token = (await SignInAsync(HttpMethod.Get, "authentication/token/new", null, TmdbJson.Default.TmdbSession, cancellationToken)).RequestToken
            ?? throw new PluginException(ErrorKind.ServiceChanged, "TMDB gave no request token.");
        await request.Prompt.ShowAsync("Open this page and allow the access to your account.", new Uri($"https://www.themoviedb.org/authenticate/{Uri.EscapeDataString(token)}"), null, cancellationToken);
        await request.Prompt.AskAsync("Press Enter when TMDB says that it was approved", secret: false, cancellationToken);
        var session = await ExchangeAsync(token, cancellationToken);
        return new Credential { AccessToken = session };
    }

    /// <summary>A session cannot be renewed. When TMDB no longer takes a request, it may be the key that is at fault: then that is what to say.</summary>
    public async Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken)
    {
        await SignInAsync(HttpMethod.Get, "authentication", null, TmdbJson.Default.TmdbSession, cancellationToken);
        return null;
    }

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        Add(request, "session_id", credential.AccessToken);
    }

    private async Task<string> ExchangeAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            using var body = JsonContent.Create(new TmdbTokenBody { RequestToken = token }, TmdbJson.Default.TmdbTokenBody);
            return (await SignInAsync(HttpMethod.Post, "authentication/session/new", body, TmdbJson.Default.TmdbSession, cancellationToken)).SessionId
                ?? throw new PluginException(ErrorKind.ServiceChanged, "TMDB gave no session.");
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Authentication)
        {
            throw new PluginException(ErrorKind.Authentication, "TMDB gives no session: the access was not approved, or the page was open for more than an hour.", "Sign in again, and press Enter after the page says that it was approved.", e);
        }
    }

    private async Task<T> SignInAsync<T>(HttpMethod method, string path, HttpContent? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(new HttpRequestMessage(method, path) { Content = body }.WithIntent(RequestIntent.SignIn), type, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Code == "http.401" && method == HttpMethod.Get)
        {
            throw new PluginException(ErrorKind.Authentication, "TMDB does not take the API key of this connection.", "Store the key, or the read access token, anew; it stands on the account's page Settings, API.", e);
        }
    }
}
