using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <content>Signing in: in the browser, or by a cookie that a person pastes.</content>
internal sealed partial class ImdbClient
{
    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
        => await CredentialAsync(options.Browser is { Length: > 0 } ? await BrowserCookieAsync(request.Prompt, cancellationToken) : await AskAsync(request.Prompt, cancellationToken), cancellationToken);

    public async Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken)
        => options.Browser is { Length: > 0 } ? await CredentialAsync(await BrowserCookieAsync(null, cancellationToken), cancellationToken) : null;

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        if (!request.Headers.Contains("Cookie"))
        {
            request.Headers.TryAddWithoutValidation("Cookie", credential.AccessToken);
        }
    }

    private static async Task<string> AskAsync(IPrompt prompt, CancellationToken cancellationToken)
    {
        await prompt.ShowAsync(
            "Sign in at this address. Then copy the value of the cookie at-main: in the browser's developer tools (F12), below Storage or Application, Cookies.",
            new Uri("https://www.imdb.com/registration/signin"),
            null,
            cancellationToken);
        return SessionCookie.Of(await prompt.AskAsync("Value of the cookie at-main", secret: true, cancellationToken));
    }

    /// <summary>A cookie that was tried: whose it is, and whether that is the right account.</summary>
    private async Task<Credential> CredentialAsync(string cookie, CancellationToken cancellationToken)
    {
        _cookie = cookie;
        _account = await _guard.CheckAsync(await WhoAsync(cancellationToken) ?? throw SignedOut(), cancellationToken);
        return new Credential { AccessToken = cookie };
    }
}
