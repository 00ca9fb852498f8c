using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Plugins.Imdb.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>The client of a connection: whose account it is, and requests in its name.</summary>
internal sealed partial class ImdbClient(ImdbOptions options, PluginServices services) : IConnectionCheck, ISignIn, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly AccountGuard _guard = new(options, services);
    private AccountInfo? _account;
    private string? _cookie = options.Cookie is { IsEmpty: false } cookie ? SessionCookie.Of(cookie.Reveal()) : null;

    public ImdbOptions Options => options;

    /// <summary>The address of the site's pages.</summary>
    public Uri Site => services.Http(Plugin.Service).BaseAddress!;

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var account = await AccountAsync(cancellationToken);
        return new ConnectionStatus { AccountId = account.Id, AccountName = account.Name };
    }

    /// <summary>Whose account it is; asked once. A session that has ended is renewed in the connection's browser, if it has one.</summary>
    /// <exception cref="PluginException">Nobody is signed in, or somebody else.</exception>
    public async Task<AccountInfo> AccountAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return _account ??= options.Access == Access.Browser ? await BrowserAccountAsync(cancellationToken) : await HttpAccountAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A browser that is signed in to this account.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: the connection names none.</exception>
    public async Task<BrowserSession> BrowserAsync(CancellationToken cancellationToken)
    {
        var session = NewBrowser();
        try
        {
            await _guard.CheckAsync(await session.AccountAsync(cancellationToken), cancellationToken);
            if (_account is { } known && session.Account is { } seen && known.Id != seen.Id)
            {
                throw new PluginException(ErrorKind.Authentication, $"The browser is signed in as {seen}, and the cookie is of {known}. Nothing was written.", "Use one account for both: sign in again in the browser, or replace the cookie.");
            }

            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _one.Dispose();

    private BrowserSession NewBrowser() => options.Browser is { Length: > 0 } name
        ? new BrowserSession(services.Browser(name), services.Gate(Plugin.Service), new SignInFlow(options, services.Clock), Site, options)
        : throw new PluginException(ErrorKind.Configuration, "This connection has no browser.", "Make one with `mediabridge connect add NAME browser`, and name it by the connection's option browser.");

    private async Task<AccountInfo> BrowserAccountAsync(CancellationToken cancellationToken)
    {
        await using var session = NewBrowser();
        return await _guard.CheckAsync(await session.AccountAsync(cancellationToken), cancellationToken);
    }

    private async Task<AccountInfo> HttpAccountAsync(CancellationToken cancellationToken)
    {
        var account = await WhoAsync(cancellationToken);
        if (account is null && options.Browser is { Length: > 0 })
        {
            _cookie = await BrowserCookieAsync(null, cancellationToken);
            account = await WhoAsync(cancellationToken);
        }

        return account is null ? throw SignedOut() : await _guard.CheckAsync(account, cancellationToken);
    }

    /// <summary>Whose session the requests are of; null if of none.</summary>
    private async Task<AccountInfo?> WhoAsync(CancellationToken cancellationToken)
    {
        try
        {
            var data = await QueryAsync(Queries.Who, null, ImdbJson.Default.WhoData, cancellationToken);
            return data.User?.Profile?.UserId is { Length: > 0 } id ? new AccountInfo { Id = id, Name = data.User.Profile.NickName } : null;
        }
        catch (PluginException e) when (e.Error.Code == GraphQlErrors.SignedOut)
        {
            return null;
        }
    }

    /// <summary>The cookies of the browser's profile, after signing in there if that is needed.</summary>
    private async Task<string> BrowserCookieAsync(IPrompt? prompt, CancellationToken cancellationToken)
    {
        await using var session = NewBrowser();
        await session.SignInAsync(prompt, cancellationToken);
        return SessionCookie.OfBrowser(await session.CookiesAsync(cancellationToken)) ?? throw SignedOut();
    }

    private static PluginException SignedOut() => new(
        ErrorKind.Authentication,
        "IMDb knows nobody by this session: the cookie is missing, wrong or has ended.",
        "Sign in with `mediabridge connect NAME`, or store a new cookie (the value of at-main at imdb.com).");
}
