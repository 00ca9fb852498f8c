using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Items with title, overview and tagline in a wanted language, for all sinks of the pipeline.</summary>
internal sealed class TranslateProcessor : IProcessor
{
    private readonly TranslatedTexts _texts;

    public TranslateProcessor(TranslateOptions options) => _texts = new TranslatedTexts(options.Languages, options.Titles);

    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return _texts.Of(item);
    }
}
