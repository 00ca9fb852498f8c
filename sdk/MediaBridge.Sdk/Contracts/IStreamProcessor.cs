namespace MediaBridge.Sdk;

/// <summary>Turns a whole stream into another, such as removing duplicates or making shows of episodes.</summary>
/// <remarks>A barrier: the engine finishes the steps before it, then calls it once. Memory must stay bounded: keep keys, not items.</remarks>
public interface IStreamProcessor : IProcessor
{
    /// <summary>Processes the stream.</summary>
    IAsyncEnumerable<MediaItem> ProcessAsync(IAsyncEnumerable<MediaItem> items, ProcessRequest request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    IAsyncEnumerable<MediaItem> IProcessor.ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken)
        => ProcessAsync(new[] { item }.ToAsyncEnumerable(), request, cancellationToken);
}
