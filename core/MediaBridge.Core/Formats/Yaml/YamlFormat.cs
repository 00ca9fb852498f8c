using System.Text;
using System.Text.Json;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Yaml;

/// <summary>Writes one YAML 1.2 list in block style, which readers of YAML 1.1 understand the same way.</summary>
internal sealed class YamlFormat(YamlOptions options) : IOutputFormat
{
    private const int FlushAt = 32 * 1024;
    private readonly string _path = OutputPath.Checked("yaml", "file", options.File);

    public IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, CancellationToken cancellationToken)
        => SingleFile.Of(_path, "application/yaml", (stream, token) => WriteAsync(request, stream, token));

    private async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new ItemBuffer();
        var text = new StringBuilder(FlushAt * 2);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), FlushAt, leaveOpen: true);
        var count = 0L;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            buffer.Clear();
            if (options.Shape == ItemShape.Flat)
            {
                buffer.Append(FlatItem.Of(item));
            }
            else if (!buffer.TryAppend(item, out var reason))
            {
                request.Reject(item, reason);
                continue;
            }

            AppendItem(text, buffer);
            count++;
            if (text.Length >= FlushAt)
            {
                await writer.WriteAsync(text, cancellationToken);
                text.Clear();
            }
        }

        text.Append(count == 0 ? "[]\n" : "");
        await writer.WriteAsync(text, cancellationToken);
        await writer.FlushAsync(cancellationToken);
    }

    private void AppendItem(StringBuilder text, ItemBuffer buffer)
        => YamlEmitter.AppendListItem(text, buffer.Written, options.Shape == ItemShape.Flat ? FlatItem.DateNames : null);
}
