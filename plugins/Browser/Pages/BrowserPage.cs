using MediaBridge.Plugins.Browser.Launching;
using MediaBridge.Sdk;
using Microsoft.Playwright;

namespace MediaBridge.Plugins.Browser.Pages;

/// <summary>A page. When the browser is started anew with a window, the page goes on there at its address.</summary>
internal sealed partial class BrowserPage(BrowserClient client, BrowserWindow openedIn, IPage opened) : IBrowserPage
{
    private BrowserWindow _window = openedIn;
    private IPage _page = opened;
    private Uri _last = new("about:blank");

    public Uri Address => Uri.TryCreate(_page.Url, UriKind.Absolute, out var address) ? address : _last;

    private float Timeout => (float)client.Options.Timeout.TotalMilliseconds;

    public async Task<int> GoAsync(Uri address, CancellationToken cancellationToken)
    {
        _last = address;
        var page = await PageAsync(cancellationToken);
        var response = await PageErrors.MapAsync(
            () => page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = Timeout }), Name(address), null, cancellationToken);
        return response?.Status ?? 0;
    }

    public Task<string> ContentAsync(CancellationToken cancellationToken) => DoAsync(p => p.ContentAsync(), null, cancellationToken);

    public async Task<string?> WaitAsync(IReadOnlyList<string> selectors, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        if (timeout > TimeSpan.Zero)
        {
            var any = selectors.Select(s => Visible(page, s)).Aggregate((all, one) => all.Or(one)).First;
            try
            {
                await PageErrors.MapAsync(() => any.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Visible, Timeout = (float)timeout.TotalMilliseconds }), Name(Address), "", cancellationToken);
            }
            catch (PluginException e) when (e.InnerException is TimeoutException)
            {
                return null;
            }
        }

        foreach (var selector in selectors)
        {
            if (await PageErrors.MapAsync(() => Visible(page, selector).CountAsync(), Name(Address), selector, cancellationToken) > 0)
            {
                return selector;
            }
        }

        return null;
    }

    public Task<string?> TextAsync(string selector, CancellationToken cancellationToken)
        => FirstAsync(selector, async element => (await element.InnerTextAsync()).Trim(), cancellationToken);

    public Task<string?> AttributeAsync(string selector, string attribute, CancellationToken cancellationToken)
        => FirstAsync(selector, element => element.GetAttributeAsync(attribute), cancellationToken);

    public Task ClickAsync(string selector, CancellationToken cancellationToken)
        => DoAsync(p => NothingAsync(Visible(p, selector).First.ClickAsync(new LocatorClickOptions { Timeout = Timeout })), selector, cancellationToken);

    public Task FillAsync(string selector, string text, CancellationToken cancellationToken)
        => DoAsync(p => NothingAsync(Visible(p, selector).First.FillAsync(text, new LocatorFillOptions { Timeout = Timeout })), selector, cancellationToken);

    public Task<string?> RunAsync(string script, string? argument, CancellationToken cancellationToken)
        => DoAsync(p => p.EvaluateAsync<string?>(script, argument), null, cancellationToken);

    public async Task<Stream> DownloadAsync(string selector, CancellationToken cancellationToken)
    {
        var file = await DoAsync(
            p => p.RunAndWaitForDownloadAsync(
                () => Visible(p, selector).First.ClickAsync(new LocatorClickOptions { Timeout = Timeout }), new PageRunAndWaitForDownloadOptions { Timeout = Timeout }),
            selector,
            cancellationToken);
        return await PageErrors.MapAsync(() => file.CreateReadStreamAsync(), Name(Address), null, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _page.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It is gone already, with its browser or by a crash.
        }
    }

    private static ILocator Visible(IPage page, string selector) => page.Locator($"css={selector} >> visible=true");

    /// <summary>Address without query: what is behind it may be secret.</summary>
    private static string Name(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https" ? address.GetLeftPart(UriPartial.Path) : "The page";

    private static async Task<bool> NothingAsync(Task task)
    {
        await task;
        return true;
    }

    private async Task<T> DoAsync<T>(Func<IPage, Task<T>> call, string? selector, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        return await PageErrors.MapAsync(() => call(page), Name(Address), selector, cancellationToken);
    }

    private async Task<string?> FirstAsync(string selector, Func<ILocator, Task<string?>> read, CancellationToken cancellationToken)
    {
        var page = await PageAsync(cancellationToken);
        var all = Visible(page, selector);
        return await PageErrors.MapAsync(async () => await all.CountAsync() == 0 ? null : await read(all.First), Name(Address), selector, cancellationToken);
    }

    /// <summary>The page, in the browser as it runs now.</summary>
    private async Task<IPage> PageAsync(CancellationToken cancellationToken)
    {
        var window = await client.WindowAsync(cancellationToken);
        if (window == _window && !_page.IsClosed)
        {
            return _page;
        }

        var address = Address;
        (_window, _page) = (window, await BrowserClient.NewPageAsync(window, cancellationToken));
        if (address.Scheme is "http" or "https")
        {
            await PageErrors.MapAsync(() => _page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = Timeout }), Name(address), null, cancellationToken);
        }

        return _page;
    }
}
