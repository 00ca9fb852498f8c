using System.Net.Http.Headers;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl;

/// <content>Signing in with a PIN: the person enters it at Simkl, and Simkl is asked until it says that it was. The token does not end, and is not renewed.</content>
internal sealed partial class SimklClient
{
    private static readonly TimeSpan SlowDown = TimeSpan.FromSeconds(5);

    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var pin = await AskAsync("oauth/pin", cancellationToken);
        if (pin is not { UserCode: { Length: > 0 } code })
        {
            throw new PluginException(ErrorKind.Authentication, "Simkl gives no PIN for this client id.", "Store the client id anew; it stands at simkl.com/settings/developer.");
        }

        var page = Uri.TryCreate(pin.VerificationUrl, UriKind.Absolute, out var given) && given.Scheme == Uri.UriSchemeHttps ? given : new Uri("https://simkl.com/pin");
        await request.Prompt.ShowAsync("Open this page and enter the code.", page, code, cancellationToken);
        var (pause, left) = (Seconds(pin.Interval, 1, 60, 5), Seconds(pin.ExpiresIn, 1, 3600, 900));
        while (left > TimeSpan.Zero)
        {
            await Task.Delay(pause, services.Clock, cancellationToken);
            left -= pause;
            if (await PollAsync(code, cancellationToken) is not { } answer)
            {
                break;
            }

            if (answer is { IsOk: true, AccessToken: { Length: > 0 } token })
            {
                return new Credential { AccessToken = token };
            }

            pause += answer.Message?.Contains("slow", StringComparison.OrdinalIgnoreCase) == true ? SlowDown : TimeSpan.Zero;
        }

        throw new PluginException(ErrorKind.Authentication, "Nobody entered the code at Simkl in time.", "Sign in again: mediabridge connect NAME.");
    }

    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
    }

    private static TimeSpan Seconds(int? given, int least, int most, int usual) => TimeSpan.FromSeconds(given is > 0 and var seconds ? Math.Clamp(seconds, least, most) : usual);

    /// <summary>The state of a PIN; null if it is no more.</summary>
    private async Task<SimklPin?> PollAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync($"oauth/pin/{Uri.EscapeDataString(code)}", cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }

    private async Task<SimklPin> AskAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path).WithIntent(RequestIntent.SignIn);
            return await SendAsync(request, SimklJson.Default.SimklPin, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Code is "http.412" or "http.401" or "http.403" or "http.400")
        {
            throw new PluginException(ErrorKind.Authentication, "Simkl does not take the client id of this connection.", "Store the client id anew; it stands at simkl.com/settings/developer.", e);
        }
    }
}
