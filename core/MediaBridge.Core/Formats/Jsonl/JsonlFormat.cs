using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Jsonl;

/// <summary>Writes whole items, one canonical JSON object a line.</summary>
internal sealed class JsonlFormat(JsonlOptions options) : IOutputFormat
{
    private readonly string _path = OutputPath.Checked("jsonl", "file", options.File);

    public IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, CancellationToken cancellationToken)
        => SingleFile.Of(_path, "application/x-ndjson", (stream, token) => WriteAsync(request, stream, token));

    private static async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new ItemBuffer();
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (!buffer.TryAppend(item, out var reason))
            {
                request.Reject(item, reason);
                continue;
            }

            buffer.Append("\n"u8);
            if (buffer.IsFull)
            {
                await buffer.WriteOutAsync(stream, cancellationToken);
            }
        }

        await buffer.WriteOutAsync(stream, cancellationToken);
    }
}
