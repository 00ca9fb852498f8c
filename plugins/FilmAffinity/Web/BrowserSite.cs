using System.Text.Json;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>The site in the person's own browser: one tab, in which the person can pass a check when the site wants one.</summary>
internal sealed class BrowserSite(FilmAffinityOptions options, PluginServices services) : ISite
{
    /// <summary>What the scripts of the site do when somebody rates: a form, sent from the page itself.</summary>
    private const string Send = """
        async text => { const r = JSON.parse(text); const a = await fetch(r.address, { method: 'POST', credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' }, body: new URLSearchParams(r.form) }); return JSON.stringify({ status: a.status, body: await a.text() }); }
        """;

    private readonly IBrowser _browser = services.Browser(options.Browser!);
    private readonly Uri _base = services.Http(Plugin.Service).BaseAddress!;
    private readonly SemaphoreSlim _one = new(1, 1);
    private IBrowserPage? _page;

    public async Task<SitePage> GetAsync(string address, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var page = _page ??= await _browser.OpenAsync(cancellationToken);
            var target = new Uri(_base, address);
            var status = await GoAsync(page, target, cancellationToken);
            var html = await page.ContentAsync(cancellationToken);
            if (Blocks.IsCheck(html))
            {
                await page.HandOverAsync("FilmAffinity wants to see that a person is there: pass the check in this window.", async (p, stop) => !Blocks.IsCheck(await p.ContentAsync(stop)), cancellationToken);
                (status, html) = (200, await page.ContentAsync(cancellationToken));
            }

            Judge(status, html, target.PathAndQuery);
            return new SitePage { Address = target, Html = html, IsMissing = status == 404 };
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task<string> PostAsync(string address, IReadOnlyDictionary<string, string> form, Uri from, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var page = _page ??= await _browser.OpenAsync(cancellationToken);
            if (page.Address != from)
            {
                await GoAsync(page, from, cancellationToken);
            }

            using var turn = await services.Gate(Plugin.Service).EnterAsync(RequestIntent.Write, cancellationToken);
            var answer = await page.RunAsync(Send, JsonSerializer.Serialize(new SentForm { Address = new Uri(_base, address).AbsoluteUri, Form = form }, FilmAffinityJson.Default.SentForm), cancellationToken);
            var said = answer is null ? null : JsonSerializer.Deserialize(answer, FilmAffinityJson.Default.SentAnswer);
            if (said is null)
            {
                throw new PluginException(new PluginError { Kind = ErrorKind.Transient, Code = RateAnswer.InDoubt, Message = "The browser did not say what FilmAffinity answered." });
            }

            Judge(said.Status, said.Body, address);
            return said.Body;
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task<bool> SignInByHandAsync(Edition edition, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var page = _page ??= await _browser.OpenAsync(cancellationToken);
            await GoAsync(page, new Uri(_base, Addresses.SignInPage(edition)), cancellationToken);
            await page.HandOverAsync(
                "Sign in to FilmAffinity in this window.",
                async (p, stop) => await p.ContentAsync(stop) is var html && !Blocks.IsCheck(html) && !html.Contains("login-form", StringComparison.Ordinal),
                cancellationToken);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is { } page)
        {
            _page = null;
            await page.DisposeAsync();
        }

        _one.Dispose();
    }

    private static void Judge(int status, string html, string name)
    {
        Blocks.Judge(status, html, name);
        if (status is not (0 or 404 or (>= 200 and < 300)))
        {
            var kind = status switch { 401 or 403 => ErrorKind.Authentication, 408 or >= 500 => ErrorKind.Transient, >= 400 => ErrorKind.ItemRejected, _ => ErrorKind.ServiceChanged };
            throw new PluginException(kind, $"FilmAffinity answered {name} with {status}.", kind == ErrorKind.Authentication ? Blocks.WaysOut : "Run again later.");
        }
    }

    private async Task<int> GoAsync(IBrowserPage page, Uri address, CancellationToken cancellationToken)
    {
        using var turn = await services.Gate(Plugin.Service).EnterAsync(RequestIntent.Read, cancellationToken);
        return await page.GoAsync(address, cancellationToken);
    }
}
