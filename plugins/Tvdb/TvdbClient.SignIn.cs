using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb;

/// <content>The sign-in: the key, and the PIN where there is one, are changed into a token that is good for about a month.</content>
internal sealed partial class TvdbClient
{
    /// <summary>What the documentation says of a token's life, with a day to spare.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(29);

    public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => LoginAsync(cancellationToken);

    /// <summary>The key is at hand, so that nobody needs to be asked.</summary>
    public async Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => await LoginAsync(cancellationToken);

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
    }

    private async Task<Credential> LoginAsync(CancellationToken cancellationToken)
    {
        try
        {
            var body = new TvdbLogin { ApiKey = Options.Key.Reveal(), Pin = Options.Pin?.Reveal() };
            using var request = new HttpRequestMessage(HttpMethod.Post, "login") { Content = JsonContent.Create(body, TvdbJson.Default.TvdbLogin) }.WithIntent(RequestIntent.SignIn);
            using var response = await services.Http(Service).SendAsync(request, cancellationToken);
            var token = (await response.ReadJsonAsync(TvdbJson.Default.Token, cancellationToken)).Data?.Token;
            return string.IsNullOrWhiteSpace(token)
                ? throw new PluginException(ErrorKind.ServiceChanged, "TheTVDB gave no token.")
                : new Credential { AccessToken = token, ExpiresAt = EndOf(token) ?? Now + TokenLife };
        }
        catch (PluginException e) when (e.Error.Code is "http.400" or "http.401" or "http.403")
        {
            throw new PluginException(
                ErrorKind.Authentication,
                Options.Pin is null ? "TheTVDB does not take the API key of this connection alone." : "TheTVDB does not take the API key and PIN of this connection.",
                "Store the key anew. A key that is supported by subscriptions wants the PIN of a subscriber beside it (pin), other keys want none.",
                e);
        }
    }

    /// <summary>The end that a token of the form JWT says of itself; null if it says none.</summary>
    private static DateTimeOffset? EndOf(string token)
    {
        try
        {
            if (token.Split('.') is [_, var payload, _])
            {
                using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
                return json.RootElement.TryGetProperty("exp", out var end) && end.TryGetInt64(out var seconds) && seconds is > 0 and < 10_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            // Another form of token says nothing of itself.
        }

        return null;
    }
}
