using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Killing;

internal sealed class TouchProcessor(LedgerOptions options) : IProcessor
{
    private static readonly Lock Gate = new();

    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        lock (Gate)
        {
            File.AppendAllText(options.File + ".touched", $"{item.Ids[0]}\n");
        }

        yield return item with { Tags = ["touched"] };
    }
}
