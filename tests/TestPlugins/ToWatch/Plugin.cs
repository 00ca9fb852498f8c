using System.ComponentModel;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace ToWatch;

public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("towatch", "To watch", "Films from a list in a text file")
        .Source("towatch.lines", "One film a line", (LinesOptions options, PluginServices _) => new LinesSource(options));
}

internal sealed record LinesOptions
{
    [Description("The text file: one title a line.")]
    public required string File { get; init; }
}

internal sealed class LinesSource(LinesOptions options) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var title in File.ReadLinesAsync(options.File, cancellationToken))
        {
            yield return new MediaItem { Title = title, Ids = [$"towatch.line:{title}"] };
        }

        yield return SourceElement.Complete;
    }
}
