using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

/// <summary>Reads items of a file, and from then on only the lines that were added.</summary>
internal sealed class NewLinesPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("lines", "Lines", "Reads new lines")
        .Source(new ComponentInfo { Id = "lines.new", Summary = "New lines of a file", Incremental = true }, (Options options, PluginServices _) => new Lines(options));

    internal sealed record Options
    {
        public string File { get; init; } = "";
    }

    internal sealed class Lines(Options options) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            var lines = File.ReadAllLines(options.File);
            foreach (var line in lines.Skip(request.Cursor is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0))
            {
                yield return SourceElement.Of(MediaItem.Parse(Encoding.UTF8.GetBytes(line)));
            }

            yield return SourceElement.NextRun(lines.Length.ToString(CultureInfo.InvariantCulture));
            yield return SourceElement.Complete;
        }
    }
}
