using System.Net;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity;

/// <content>Signing in: with name and password as the site's form does, or with the cookie of a browser.</content>
internal sealed partial class FilmAffinityClient
{
    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        if (await _site.SignInByHandAsync(Edition, cancellationToken))
        {
            // The browser keeps the session; nothing of it is needed here.
            return new Credential { AccessToken = "session-kept-by-the-browser" };
        }

        var name = await request.Prompt.AskAsync("FilmAffinity user name (leave it empty to give a browser's cookie instead)", secret: false, cancellationToken);
        if (string.IsNullOrWhiteSpace(name))
        {
            var given = await request.Prompt.AskAsync("The header Cookie of a browser that is signed in", secret: true, cancellationToken);
            return string.IsNullOrWhiteSpace(given) ? throw SignedOut() : new Credential { AccessToken = given.Trim() };
        }

        var password = await request.Prompt.AskAsync("Password", secret: true, cancellationToken);
        var cookie = await CookieAsync(name.Trim(), password, cancellationToken);
        return await IsGoodAsync(cookie, cancellationToken)
            ? new Credential { AccessToken = cookie }
            : throw new PluginException(ErrorKind.Authentication, "FilmAffinity does not take this name and password.", "Try again; or leave the name empty and give the cookie of a browser that is signed in.");
    }

    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        if (!string.IsNullOrWhiteSpace(_options.Browser))
        {
            return;
        }

        var cookies = request.Headers.NonValidated.TryGetValues("Cookie", out var own) ? $"{own}; {credential.AccessToken}" : credential.AccessToken;
        request.Headers.Remove("Cookie");
        request.Headers.TryAddWithoutValidation("Cookie", cookies);
    }

    private async Task<string> CookieAsync(string name, string password, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["postback"] = "1", ["rp"] = "", ["username"] = name, ["password"] = password };
        using var request = Dress(new HttpRequestMessage(HttpMethod.Post, Addresses.SignIn(Edition)) { Content = new FormUrlEncodedContent(form) });
        using var response = await _services.Http(Plugin.Service).SendAsync(request.WithIntent(RequestIntent.SignIn), cancellationToken);
        Blocks.Judge((int)response.StatusCode, PageText.Of(await response.Content.ReadAsByteArrayAsync(cancellationToken)), "the sign-in");
        response.EnsureOk();
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0].Trim()).Where(c => c.Contains('=', StringComparison.Ordinal)) : [];
        return string.Join("; ", cookies);
    }

    /// <summary>Whether the site knows who comes with a cookie.</summary>
    private async Task<bool> IsGoodAsync(string cookie, CancellationToken cancellationToken)
    {
        if (cookie.Length == 0)
        {
            return false;
        }

        using var request = Dress(new HttpRequestMessage(HttpMethod.Get, Addresses.Ratings(Edition, null, 1)));
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var response = await _services.Http(Plugin.Service).SendAsync(request.WithIntent(RequestIntent.SignIn), cancellationToken);
        if (response.StatusCode is HttpStatusCode.Unauthorized)
        {
            return false;
        }

        response.EnsureOk();
        var page = new SitePage { Address = new Uri(_services.Http(Plugin.Service).BaseAddress!, request.RequestUri!), Html = PageText.Of(await response.Content.ReadAsByteArrayAsync(cancellationToken)) };
        return !IsSignInPage(page.Document) && OwnerOf(page.Document) is not null;
    }

    private HttpRequestMessage Dress(HttpRequestMessage request)
    {
        if (_options.UserAgent is { Length: > 0 } agent)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        }

        return request;
    }
}
