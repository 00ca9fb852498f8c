using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>In place of a processor whose connection cannot be used: it says so of every item.</summary>
internal sealed class AwayProcessor(PluginException why) : IProcessor
{
    public IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken) => throw new PluginException(why.Error, why);
}
