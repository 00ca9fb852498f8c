using MediaBridge.Sdk;
namespace MediaBridge.Plugins.Nfo.Processors;
internal sealed class ReadNfo : IProcessor
{
    public const string Id = "nfo.read";
    public ReadNfo(NfoOptions options, PluginServices services) { }
    public IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException();
}
