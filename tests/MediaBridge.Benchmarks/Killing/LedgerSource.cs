using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Killing;

internal sealed class LedgerSource(LedgerOptions options) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = File.Exists(options.File) ? await File.ReadAllLinesAsync(options.File, cancellationToken) : [];
        foreach (var line in lines.Distinct(StringComparer.Ordinal))
        {
            yield return new MediaItem { Ids = [line], Ratings = [Rating.Own(8, 10)] };
        }

        yield return SourceElement.Complete;
    }
}
