namespace MediaBridge.Sdk;

/// <summary>Turns one item into none, one or several.</summary>
/// <remarks>
/// Called from several threads at once; the engine keeps the order of items. Yield the very same instance to say that nothing
/// changed: then nothing is stored. To drop an item, yield nothing; to say why, throw <see cref="PluginException"/> with
/// <see cref="ErrorKind.ItemRejected"/>.
/// </remarks>
public interface IProcessor
{
    /// <summary>Processes one item.</summary>
    IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken);
}
