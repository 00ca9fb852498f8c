using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Browser.Pages;

/// <content>What only a person can do.</content>
internal sealed partial class BrowserPage
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task HandOverAsync(string what, Func<IBrowserPage, CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken)
    {
        if (await isDone(this, cancellationToken))
        {
            return;
        }

        var shown = await client.ShowAsync(what, cancellationToken);
        var page = await PageAsync(cancellationToken);
        await PageErrors.MapAsync(() => page.BringToFrontAsync(), Name(Address), null, cancellationToken);
        var begun = client.Clock.GetTimestamp();
        while (!await IsDoneAsync(isDone, cancellationToken))
        {
            if (shown.IsClosed || page.IsClosed)
            {
                throw BrowserClient.Needed(what, "The window was closed before it was done: run again.");
            }

            if (client.Clock.GetElapsedTime(begun) >= client.Options.HandOverTimeout)
            {
                throw BrowserClient.Needed(what, $"Nobody did it within {client.Options.HandOverTimeout.TotalMinutes:0.#} minutes: run again when somebody is there, or give the browser's connection a longer handOverTimeout.");
            }

            await Task.Delay(Pause, client.Clock, cancellationToken);
        }
    }

    /// <summary>Pages come and go under a person's hands: what fails meanwhile is not done yet.</summary>
    private async Task<bool> IsDoneAsync(Func<IBrowserPage, CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken)
    {
        try
        {
            return !_page.IsClosed && await isDone(this, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.Transient or ErrorKind.ServiceChanged)
        {
            return false;
        }
    }
}
