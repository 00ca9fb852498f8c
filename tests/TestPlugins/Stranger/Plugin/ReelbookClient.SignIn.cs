using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:signin
internal sealed partial class ReelbookClient
{
    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var device = await PostAsync("oauth/device", [], ReelbookJson.Default.Device, cancellationToken);
        await request.Prompt.ShowAsync("Open this address and enter the code.", device.Address, device.UserCode, cancellationToken);
        for (var waited = 0; waited < device.ExpiresIn; waited += device.Interval)
        {
            await Task.Delay(TimeSpan.FromSeconds(device.Interval), services.Clock, cancellationToken);
            if (await TokensAsync("device_code", device.DeviceCode, cancellationToken) is { } credential)
            {
                return credential;
            }
        }

        throw new PluginException(ErrorKind.Authentication, "Nobody entered the code in time.", "Sign in again: mediabridge connect NAME.");
    }

    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken)
        => current.RefreshToken is { } token ? TokensAsync("refresh_token", token, cancellationToken) : Task.FromResult<Credential?>(null);

    public void Authorize(HttpRequestMessage request, Credential credential)
        => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);

    /// <summary>Tokens for a code or token; null while, or because, Reelbook does not take it.</summary>
    private async Task<Credential?> TokensAsync(string name, string value, CancellationToken cancellationToken)
    {
        try
        {
            var tokens = await PostAsync("oauth/token", new() { [name] = value }, ReelbookJson.Default.Tokens, cancellationToken);
            return new Credential
            {
                AccessToken = tokens.AccessToken,
                RefreshToken = tokens.RefreshToken,
                ExpiresAt = services.Clock.GetUtcNow().AddSeconds(tokens.ExpiresIn),
            };
        }
        catch (PluginException e) when (e.Error.Code == "http.400")
        {
            return null;
        }
    }

    private async Task<T> PostAsync<T>(string address, Dictionary<string, string> form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        using var response = await services.Http(Plugin.Service).SendAsync(request.WithIntent(RequestIntent.SignIn), cancellationToken);
        return await response.ReadJsonAsync(type, cancellationToken);
    }
}
// /guide
