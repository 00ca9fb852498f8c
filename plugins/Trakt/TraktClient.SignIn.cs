using System.Net.Http.Headers;
using System.Net.Http.Json;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt;

/// <content>Signing in with a code that the person enters at the site.</content>
internal sealed partial class TraktClient
{
    private const int LongestWait = 3600;
    private const string NoRedirect = "urn:ietf:wg:oauth:2.0:oob";

    /// <summary>By how much the interval grows when Trakt finds the questions too many.</summary>
    private static readonly TimeSpan Slower = TimeSpan.FromSeconds(5);

    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var body = new TraktSignInBody { ClientId = options.ClientId, ClientSecret = ClientSecret() };
        var device = await StartAsync(body, cancellationToken);
        var page = Uri.TryCreate(device.VerificationUrl, UriKind.Absolute, out var address) ? address : throw NoCode();
        await request.Prompt.ShowAsync("Open this page and enter the code.", page, device.UserCode, cancellationToken);

        // What was waited is counted, not asked of the clock: the loop ends after so many questions, however the clock goes.
        var interval = TimeSpan.FromSeconds(Math.Clamp(device.Interval, 1, LongestWait));
        var end = TimeSpan.FromSeconds(Math.Min(device.ExpiresIn, LongestWait));
        for (var waited = interval; waited <= end; waited += interval)
        {
            await Task.Delay(interval, services.Clock, cancellationToken);
            using var response = await PostAsync("oauth/device/token", body with { Code = device.DeviceCode }, cancellationToken);
            switch ((int)response.StatusCode)
            {
                case 400:
                    break;
                case 429:
                    interval += response.Headers.RetryAfter?.Delta is { } asked && asked > Slower ? asked : Slower;
                    break;
                case 404:
                    throw Refused("Trakt does not know the code any more.");
                case 409:
                    throw Refused("The code was used already.");
                case 410:
                    throw Refused("Nobody entered the code in time.");
                case 418:
                    throw Refused("The access was denied at the site.");
                default:
                    return await CredentialAsync(response, cancellationToken);
            }
        }

        throw Refused("Nobody entered the code in time.");
    }

    /// <summary>Each refresh token is good for one use; null if Trakt does not take it any more.</summary>
    public async Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (current.RefreshToken is not { } token)
        {
            return null;
        }

        var body = new TraktSignInBody { ClientId = options.ClientId, ClientSecret = ClientSecret(), RefreshToken = token, RedirectUri = NoRedirect, GrantType = "refresh_token" };
        using var response = await PostAsync("oauth/token", body, cancellationToken);
        return (int)response.StatusCode is 400 or 401 ? null : await CredentialAsync(response, cancellationToken);
    }

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
    }

    private static PluginException Refused(string message) => new(ErrorKind.Authentication, message, "Sign in again: mediabridge connect NAME.");

    private static PluginException NoCode() => new(ErrorKind.ServiceChanged, "Trakt gave no code for a sign-in.");

    private string ClientSecret() => options.ClientSecret is { IsEmpty: false } secret
        ? secret.Reveal()
        : throw new PluginException(ErrorKind.Configuration, "A sign-in at Trakt needs the client secret of the application.", "Store it and name it as the connection's secret clientSecret.");

    private async Task<TraktDevice> StartAsync(TraktSignInBody body, CancellationToken cancellationToken)
    {
        using var response = await PostAsync("oauth/device/code", body with { ClientSecret = null }, cancellationToken);
        if ((int)response.StatusCode is 400 or 401 or 403 or 404)
        {
            throw new PluginException(ErrorKind.Configuration, "Trakt does not know the application of this connection.", "Correct the connection's option clientId: it stands at trakt.tv, Settings, Your API Apps.");
        }

        var device = await response.ReadJsonAsync(TraktJson.Default.TraktDevice, cancellationToken);
        return string.IsNullOrEmpty(device.DeviceCode) || string.IsNullOrEmpty(device.UserCode) ? throw NoCode() : device;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, TraktSignInBody body, CancellationToken cancellationToken)
    {
        var address = options.SignInAddress is { } elsewhere ? new Uri(elsewhere, path) : new Uri(path, UriKind.Relative);
        using var content = JsonContent.Create(body, TraktJson.Default.TraktSignInBody);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content }.WithIntent(RequestIntent.SignIn);
        return await SendAsync(request, cancellationToken);
    }

    private async Task<Credential> CredentialAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var tokens = await response.ReadJsonAsync(TraktJson.Default.TraktTokens, cancellationToken);
        var start = tokens.CreatedAt > 0 ? DateTimeOffset.FromUnixTimeSeconds(tokens.CreatedAt) : services.Clock.GetUtcNow();
        return new Credential
        {
            AccessToken = string.IsNullOrEmpty(tokens.AccessToken) ? throw new PluginException(ErrorKind.ServiceChanged, "Trakt gave no access token.") : tokens.AccessToken,
            RefreshToken = tokens.RefreshToken,
            ExpiresAt = tokens.ExpiresIn > 0 ? start.AddSeconds(tokens.ExpiresIn) : null,
        };
    }
}
