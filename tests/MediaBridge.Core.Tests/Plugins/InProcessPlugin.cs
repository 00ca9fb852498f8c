using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Plugins;

/// <summary>A plugin inside the program, with a source whose id a test chooses.</summary>
internal sealed class InProcessPlugin(string sourceId) : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("inside", "Inside", "Part of the program")
        .Service("inside", new ServicePolicy { Burst = 7 })
        .Connection("inside", (NoOptions _, PluginServices _) => new InProcessPlugin(sourceId))
        .Processor("inside.pass", "Passes", (NoOptions _, PluginServices _) => new Pass())
        .Source(sourceId, "Nothing", (NoOptions _, PluginServices _) => new Empty());

    private sealed record NoOptions;

    private sealed class Pass : IProcessor
    {
        public IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, CancellationToken cancellationToken) => new[] { item }.ToAsyncEnumerable();
    }

    private sealed class Empty : ISource
    {
        public IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, CancellationToken cancellationToken) => AsyncEnumerable.Empty<SourceElement>();
    }
}
