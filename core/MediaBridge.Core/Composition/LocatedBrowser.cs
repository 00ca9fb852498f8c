using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>A browser whose connection is opened with its first use.</summary>
internal sealed class LocatedBrowser(Func<CancellationToken, Task<IBrowser>> open) : IBrowser
{
    private readonly OnceOpened<IBrowser> _browser = new(open);

    public async Task<IBrowserPage> OpenAsync(CancellationToken cancellationToken) => await (await _browser.GetAsync(cancellationToken)).OpenAsync(cancellationToken);

    public async Task<string> CookiesAsync(Uri address, CancellationToken cancellationToken) => await (await _browser.GetAsync(cancellationToken)).CookiesAsync(address, cancellationToken);
}
