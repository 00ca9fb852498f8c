using MediaBridge.Sdk;
using Microsoft.Playwright;

namespace MediaBridge.Plugins.Browser.Pages;

/// <summary>What the library throws, as errors of the right kind.</summary>
internal static class PageErrors
{
    private static readonly string[] Passing = ["Failed to fetch", "NetworkError", "net::ERR", "Target closed", "Target crashed", "has been closed", "Page crashed", "Execution context was destroyed", "Browser closed", "frame was detached"];

    /// <summary>Waits for a call of the library.</summary>
    /// <param name="call">The call.</param>
    /// <param name="page">The page, for messages.</param>
    /// <param name="selector">What must appear; null where nothing must.</param>
    /// <param name="cancellationToken">Ends the wait; the page is then the caller's to dispose.</param>
    public static async Task<T> MapAsync<T>(Func<Task<T>> call, string page, string? selector, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await call().WaitAsync(cancellationToken);
        }
        catch (TimeoutException e) when (selector is not null)
        {
            throw Changed(page, selector, e);
        }
        catch (TimeoutException e)
        {
            throw new PluginException(ErrorKind.Transient, $"{page} did not load in time.", "Run again later, or give the browser's connection a longer timeout.", e);
        }
        catch (PlaywrightException e)
        {
            var line = e.Message.Split('\n', 2)[0].Trim();
            throw Array.Exists(Passing, p => e.Message.Contains(p, StringComparison.OrdinalIgnoreCase))
                ? new PluginException(ErrorKind.Transient, $"{page}: {line}", "Run again: what is left goes on.", e)
                : new PluginException(ErrorKind.ServiceChanged, $"{page}{(selector is null ? "" : $", '{selector}'")}: {line}", null, e);
        }
    }

    /// <inheritdoc cref="MapAsync{T}"/>
    public static Task MapAsync(Func<Task> call, string page, string? selector, CancellationToken cancellationToken)
        => MapAsync(
            async () =>
            {
                await call();
                return true;
            },
            page,
            selector,
            cancellationToken);

    private static PluginException Changed(string page, string selector, Exception e) => new(
        ErrorKind.ServiceChanged, $"{page} has no '{selector}' that can be used.", "The site has changed its page, or is slower than the timeout of the browser's connection.", e);
}
