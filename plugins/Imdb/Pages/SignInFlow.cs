using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>Signs in on IMDb's pages: types what is known, and leaves the rest to the person.</summary>
internal sealed class SignInFlow(ImdbOptions options, TimeProvider clock)
{
    private const int MostPages = 12;
    private const string Before = "data-mediabridge-before";

    /// <summary>Signs in.</summary>
    /// <param name="page">The page to do it on.</param>
    /// <param name="site">The address of the site.</param>
    /// <param name="prompt">The person at the terminal, who may know a code; null if there is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Authentication"/>: IMDb does not take name, password or code; <see cref="ErrorKind.InteractionNeeded"/>: a person must do something, and none did.</exception>
    public async Task RunAsync(IBrowserPage page, Uri site, IPrompt? prompt, CancellationToken cancellationToken)
    {
        await page.GoAsync(new Uri(site, "registration/ap-signin-handler/imdb_us"), cancellationToken);
        for (var number = 0; number < MostPages; number++)
        {
            switch (await LookAsync(page, cancellationToken))
            {
                case SignInStep.Done:
                    return;
                case SignInStep.Refused:
                    throw Refused(await page.TextAsync(Selectors.ErrorBox, cancellationToken));
                case SignInStep.Captcha:
                    await page.HandOverAsync("IMDb asks whether you are human: solve the CAPTCHA.", async (p, stop) => await p.WaitAsync(Selectors.Captcha, TimeSpan.Zero, stop) is null, cancellationToken);
                    break;
                case SignInStep.Provider:
                    await NextAsync(page, Selectors.Provider, cancellationToken);
                    break;
                case SignInStep.Code:
                    await EnterCodeAsync(page, prompt, cancellationToken);
                    break;
                case SignInStep.Form when options is { Username.IsEmpty: false, Password.IsEmpty: false }:
                    await EnterNameAsync(page, cancellationToken);
                    break;
                default:
                    await HandOverAsync(page, "Sign in to IMDb.", cancellationToken);
                    return;
            }
        }

        throw new PluginException(ErrorKind.ServiceChanged, $"{BrowserSession.Name(page)}: the sign-in did not end after {MostPages} pages.", "Sign in by hand: leave username and password out of the connection.");
    }

    /// <summary>Which page of the sign-in this is. Parts of a page that was left by sending it do not count.</summary>
    private async Task<SignInStep> LookAsync(IBrowserPage page, CancellationToken cancellationToken)
    {
        (string Selector, SignInStep Step)[] parts =
        [
            .. Fresh(Selectors.ErrorBox).Select(s => (s, SignInStep.Refused)),
            .. Selectors.SignedIn.SelectMany(Fresh).Select(s => (s, SignInStep.Done)),
            .. Selectors.Captcha.SelectMany(Fresh).Select(s => (s, SignInStep.Captcha)),
            .. Fresh(Selectors.CodeField).Select(s => (s, SignInStep.Code)),
            .. Fresh(Selectors.PasswordField).Concat(Fresh(Selectors.EmailField)).Select(s => (s, SignInStep.Form)),
            .. Fresh(Selectors.Provider).Select(s => (s, SignInStep.Provider)),
        ];
        var found = await page.WaitAsync([.. parts.Select(p => p.Selector)], options.PageTimeout, cancellationToken);
        return found is null ? SignInStep.Unknown : Array.Find(parts, p => p.Selector == found).Step;
    }

    private static IEnumerable<string> Fresh(string selector) => selector.Split(", ").Select(s => $":root:not([{Before}]) {s}");

    private async Task EnterNameAsync(IBrowserPage page, CancellationToken cancellationToken)
    {
        if (await page.WaitAsync(Selectors.EmailField.Split(", "), TimeSpan.Zero, cancellationToken) is { } email)
        {
            await page.FillAsync(email, options.Username!.Value.Reveal(), cancellationToken);
        }

        if (await page.WaitAsync(Selectors.PasswordField.Split(", "), TimeSpan.Zero, cancellationToken) is { } password)
        {
            await page.FillAsync(password, options.Password!.Value.Reveal(), cancellationToken);
        }

        await SubmitAsync(page, cancellationToken);
    }

    private async Task EnterCodeAsync(IBrowserPage page, IPrompt? prompt, CancellationToken cancellationToken)
    {
        var code = options.Totp is { IsEmpty: false } key ? TotpKey.CodeOf(key, clock.GetUtcNow())
            : prompt is null ? null
            : await AskAsync(prompt, cancellationToken);
        if (code is null)
        {
            await page.HandOverAsync("IMDb asks for the code of the second factor: enter it.", async (p, stop) => await p.WaitAsync(Selectors.CodeField.Split(", "), TimeSpan.Zero, stop) is null, cancellationToken);
            return;
        }

        var field = await page.WaitAsync(Selectors.CodeField.Split(", "), TimeSpan.Zero, cancellationToken) ?? throw BrowserSession.Changed(page, Selectors.CodeField);
        await page.FillAsync(field, code, cancellationToken);
        await SubmitAsync(page, cancellationToken);
    }

    /// <summary>The code that the person types; null if nobody is at the terminal.</summary>
    private async Task<string?> AskAsync(IPrompt prompt, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.CodeTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return (await prompt.AskAsync("Code of the second factor (from your app, a message or an e-mail)", secret: false, either.Token)).Trim();
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new PluginException(
                ErrorKind.InteractionNeeded, $"Nobody entered the code of the second factor within {options.CodeTimeout.TotalMinutes:0.#} minutes.", "Sign in again, give the connection a longer codeTimeout, or store the key of the second factor as its secret totp.");
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.InteractionNeeded)
        {
            return null;
        }
    }

    private static async Task SubmitAsync(IBrowserPage page, CancellationToken cancellationToken)
        => await NextAsync(page, await page.WaitAsync(Selectors.Submits, TimeSpan.Zero, cancellationToken) ?? throw BrowserSession.Changed(page, Selectors.Submits[0]), cancellationToken);

    /// <summary>Leaves a page by a click. What is still seen of it then is marked as old.</summary>
    private static async Task NextAsync(IBrowserPage page, string selector, CancellationToken cancellationToken)
    {
        await page.RunAsync("name => { document.documentElement.setAttribute(name, ''); return null; }", Before, cancellationToken);
        await page.ClickAsync(selector, cancellationToken);
    }

    private static Task HandOverAsync(IBrowserPage page, string what, CancellationToken cancellationToken)
        => page.HandOverAsync(what, async (p, stop) => await p.WaitAsync(Selectors.SignedIn, TimeSpan.Zero, stop) is not null, cancellationToken);

    private static PluginException Refused(string? words) => new(
        ErrorKind.Authentication,
        $"IMDb does not sign in: {(string.IsNullOrWhiteSpace(words) ? "it does not say why" : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}.",
        "Correct the secrets username, password and totp of the connection, or leave them out and sign in by hand.");
}
