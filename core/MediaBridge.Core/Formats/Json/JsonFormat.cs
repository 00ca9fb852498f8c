using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Json;

/// <summary>Writes one JSON array, an item after another.</summary>
internal sealed class JsonFormat(JsonOptions options) : IOutputFormat
{
    private readonly string _path = OutputPath.Checked("json", "file", options.File);

    public IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, CancellationToken cancellationToken)
        => SingleFile.Of(_path, "application/json", (stream, token) => WriteAsync(request, stream, token));

    private async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new ItemBuffer(options.Indented);
        using var element = new ItemBuffer(options.Indented);
        var count = 0L;
        buffer.Append("["u8);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            element.Clear();
            if (options.Shape == ItemShape.Flat)
            {
                element.Append(FlatItem.Of(item));
            }
            else if (!element.TryAppend(item, out var reason))
            {
                request.Reject(item, reason);
                continue;
            }

            buffer.Append(count++ == 0 ? "\n"u8 : ",\n"u8);
            AppendElement(buffer, element.Written);
            if (buffer.IsFull)
            {
                await buffer.WriteOutAsync(stream, cancellationToken);
            }
        }

        buffer.Append(count == 0 ? "]\n"u8 : "\n]\n"u8);
        await buffer.WriteOutAsync(stream, cancellationToken);
    }

    private void AppendElement(ItemBuffer buffer, ReadOnlySpan<byte> element)
    {
        if (!options.Indented)
        {
            buffer.Append(element);
            return;
        }

        // The array indents its elements by one step; line ends inside strings are escaped in JSON, so each one here is layout.
        while (true)
        {
            buffer.Append("  "u8);
            var end = element.IndexOf((byte)'\n');
            if (end < 0)
            {
                buffer.Append(element);
                return;
            }

            buffer.Append(element[..(end + 1)]);
            element = element[(end + 1)..];
        }
    }
}
