using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <content>Notices that the shelf has changed by asking for its version.</content>
internal sealed partial class ShelfSource : IWatchedSource
{
    public async IAsyncEnumerable<string> WatchAsync(TimeSpan quiet, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var version = (await PageAsync("films?after=0&since=", cancellationToken)).Version;
        yield return flaw == "tells a change at the start" ? "new films" : "";
        while (flaw != "watches once")
        {
            await Task.Delay(quiet, services.Clock, cancellationToken);
            var now = (await PageAsync($"changes?version={Text(version)}", cancellationToken)).Version;
            if (now != version)
            {
                version = now;
                yield return "new films";
            }
        }
    }
}
