using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>A page of the browser that is signed in to IMDb, or becomes so when it must.</summary>
internal sealed partial class BrowserSession(IBrowser browser, IGate gate, SignInFlow signIn, Uri site, ImdbOptions options) : IAsyncDisposable
{
    private IBrowserPage? _page;
    private IPrompt? _prompt;

    /// <summary>Whose session it is; null until <see cref="AccountAsync"/> has found out.</summary>
    public AccountInfo? Account { get; private set; }

    /// <summary>How long a page may take to show a part.</summary>
    public TimeSpan Patience => options.PageTimeout;

    /// <summary>The page.</summary>
    public async Task<IBrowserPage> PageAsync(CancellationToken cancellationToken) => _page ??= await browser.OpenAsync(cancellationToken);

    /// <summary>Waits for a turn at the site; dispose what it returns.</summary>
    public Task<IDisposable> EnterAsync(RequestIntent intent, CancellationToken cancellationToken) => gate.EnterAsync(intent, cancellationToken);

    /// <summary>The cookies that the browser sends to the site.</summary>
    public Task<string> CookiesAsync(CancellationToken cancellationToken) => browser.CookiesAsync(site, cancellationToken);

    /// <summary>Signs in, unless somebody is.</summary>
    public async Task SignInAsync(IPrompt? prompt, CancellationToken cancellationToken)
    {
        _prompt = prompt;
        var page = await PageAsync(cancellationToken);
        await GoAsync("", Selectors.SignedIn.Append(Selectors.Header), cancellationToken);
        if (!await IsSignedInAsync(page, cancellationToken))
        {
            await SignInHereAsync(page, cancellationToken);
        }
    }

    /// <summary>Whose session it is, as the page of the watchlist says.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: the page does not say.</exception>
    public async Task<AccountInfo> AccountAsync(CancellationToken cancellationToken)
    {
        var page = await VisitAsync("list/watchlist", Selectors.SignedIn, cancellationToken);
        var id = await DataAsync(page, cancellationToken) ?? UserInAddress().Match(page.Address.AbsolutePath).Value;
        var name = await page.TextAsync(Selectors.SignedIn[0], cancellationToken);
        return Account = id.Length > 0
            ? new AccountInfo { Id = id, Name = string.IsNullOrWhiteSpace(name) ? null : name.Split('\n', 2)[0].Trim() }
            : throw new PluginException(ErrorKind.ServiceChanged, $"{Name(page)} does not say whose account it is: no 'script#__NEXT_DATA__' with authorId.", "See whether there is a newer version of the plugin.");
    }

    /// <summary>Goes to a page of the site, signing in and passing checks on the way.</summary>
    /// <param name="path">Its path, without a slash before it.</param>
    /// <param name="expected">What the page must have: one of these.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IBrowserPage> VisitAsync(string path, IReadOnlyList<string> expected, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        await GoAsync(path, expected, cancellationToken);
        if (!await IsSignedInAsync(page, cancellationToken))
        {
            await SignInHereAsync(page, cancellationToken);
            await GoAsync(path, expected, cancellationToken);
        }

        return page;
    }

    public ValueTask DisposeAsync() => _page?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The page's address for messages.</summary>
    public static string Name(IBrowserPage page) => page.Address.GetLeftPart(UriPartial.Path);

    /// <summary>The error of a page without a part that it must have.</summary>
    public static PluginException Changed(IBrowserPage page, string selector) => new(
        ErrorKind.ServiceChanged, $"{Name(page)} has no '{selector}'.", "IMDb has changed its page: see whether there is a newer version of the plugin; access: http may still work.");

    /// <summary>Whether the header knows somebody; it may come after the rest of the page.</summary>
    private async Task<bool> IsSignedInAsync(IBrowserPage page, CancellationToken cancellationToken)
        => await page.WaitAsync([.. Selectors.SignedIn, .. Selectors.SignedOut], options.PageTimeout / 3, cancellationToken) is { } found && Selectors.SignedIn.Contains(found, StringComparer.Ordinal);

    private async Task SignInHereAsync(IBrowserPage page, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(RequestIntent.SignIn, cancellationToken);
        await signIn.RunAsync(page, site, _prompt, cancellationToken);
    }

    /// <summary>Goes to a page and waits for one of what it may have: what is expected, a sign-in, or a check.</summary>
    private async Task GoAsync(string path, IEnumerable<string> expected, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        using (await gate.EnterAsync(RequestIntent.Read, cancellationToken))
        {
            Judge(await page.GoAsync(new Uri(site, path), cancellationToken), page);
        }

        string[] wanted = [.. expected];
        string[] others = [Selectors.Provider, .. Selectors.EmailField.Split(", "), .. Selectors.Captcha];
        var found = await page.WaitAsync([.. wanted, .. others], options.PageTimeout, cancellationToken);
        if (found is not null && Selectors.Captcha.Contains(found, StringComparer.Ordinal))
        {
            await page.HandOverAsync("IMDb asks whether you are human: solve the CAPTCHA.", async (p, stop) => await p.WaitAsync(Selectors.Captcha, TimeSpan.Zero, stop) is null && await IsThereAsync(p, wanted, stop), cancellationToken);
        }
        else if (found is null && await IsChallengedAsync(page, cancellationToken))
        {
            await page.HandOverAsync("IMDb checks the browser and does not let it through: do what the page asks.", (p, stop) => IsThereAsync(p, wanted, stop), cancellationToken);
        }
        else if (found is null)
        {
            throw Changed(page, string.Join(", ", wanted));
        }
    }

    private static async Task<bool> IsThereAsync(IBrowserPage page, string[] wanted, CancellationToken cancellationToken)
        => await page.WaitAsync([.. wanted, Selectors.Header], TimeSpan.Zero, cancellationToken) is not null;

    private static void Judge(int status, IBrowserPage page)
    {
        var error = status switch
        {
            404 or 410 => new PluginError { Kind = ErrorKind.NotFound, Message = $"{Name(page)} is not there." },
            429 => new PluginError { Kind = ErrorKind.RateLimited, Message = $"{Name(page)}: IMDb wants fewer requests.", Hint = "Run again later." },
            >= 500 => new PluginError { Kind = ErrorKind.Transient, Message = $"{Name(page)} answered {status}: IMDb has a problem of its own.", Hint = "Run again later." },
            _ => null,
        };
        if (error is not null)
        {
            throw new PluginException(error);
        }
    }

    private static async Task<bool> IsChallengedAsync(IBrowserPage page, CancellationToken cancellationToken)
        => await page.RunAsync("selector => document.querySelector(selector) ? 'yes' : null", Selectors.Challenge, cancellationToken) is not null;

    /// <summary>The account's id in the data that the page was made of.</summary>
    private static async Task<string?> DataAsync(IBrowserPage page, CancellationToken cancellationToken)
    {
        var text = await page.RunAsync("selector => document.querySelector(selector)?.textContent ?? null", "script#__NEXT_DATA__", cancellationToken);
        if (text is null)
        {
            return null;
        }

        try
        {
            using var data = JsonDocument.Parse(text);
            return Find(data.RootElement, "props", "pageProps", "aboveTheFoldData", "authorId") ?? Find(data.RootElement, "props", "pageProps", "requestContext", "sidecar", "account", "userId");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String && element.GetString() is { } id && id.StartsWith("ur", StringComparison.Ordinal) ? id : null;
    }

    [GeneratedRegex("(?<=/user/)ur[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserInAddress();
}
