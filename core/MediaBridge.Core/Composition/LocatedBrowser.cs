using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>A browser whose connection is opened with its first use.</summary>
internal sealed class LocatedBrowser(Func<CancellationToken, Task<IBrowser>> open) : IBrowser
{
    private readonly Lazy<Task<IBrowser>> _browser = new(() => open(CancellationToken.None));

    public async Task<IBrowserPage> OpenAsync(CancellationToken cancellationToken) => await (await _browser.Value).OpenAsync(cancellationToken);

    public async Task<string> CookiesAsync(Uri address, CancellationToken cancellationToken) => await (await _browser.Value).CookiesAsync(address, cancellationToken);
}
