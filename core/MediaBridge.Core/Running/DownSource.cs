using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>In place of a source whose connection cannot be used: reading it fails with the reason.</summary>
internal sealed class DownSource(PluginException why) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.FromException(new PluginException(why.Error, why));
        yield break;
    }
}
