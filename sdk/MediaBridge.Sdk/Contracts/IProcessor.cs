namespace MediaBridge.Sdk;

/// <summary>Turns one item into none, one or several.</summary>
/// <remarks>
/// Called from several threads at once; the engine keeps the order of items. Yield the very same instance to say that nothing
/// changed: then nothing is stored. To drop an item, yield nothing and say why with
/// <see cref="ProcessRequest.Reject"/>, or throw <see cref="PluginException"/> with <see cref="ErrorKind.ItemRejected"/>. Nothing that is
/// not known is lost: change a copy, <c>item with { … }</c>.
/// </remarks>
public interface IProcessor
{
    /// <summary>Processes one item.</summary>
    IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken);
}
