using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>An array as Trakt's exports are, a row a line.</summary>
internal sealed class JsonFormat(JsonOptions options) : IOutputFormat
{
    private static readonly TraktJson Rows = new(new JsonSerializerOptions(TraktJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = null });

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        var rows = new FileRows(options.Shape, FormatZone.Of(options.TimeZone));
        yield return new OutputFile
        {
            Path = options.File ?? $"{options.Shape.ToString().ToLowerInvariant()}.json",
            MediaType = "application/json",
            WriteAsync = (stream, stop) => WriteAsync(request, rows, stream, stop),
        };
    }

    private static async Task WriteAsync(RenderRequest request, FileRows rows, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("["u8.ToArray(), cancellationToken);
        var isFirst = true;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            var all = rows.Of(item, out var reason);
            if (all.Count == 0)
            {
                request.Reject(item, reason);
            }

            foreach (var row in all)
            {
                await stream.WriteAsync(isFirst ? "\n"u8.ToArray() : ",\n"u8.ToArray(), cancellationToken);
                await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(row, Rows.TraktEntry), cancellationToken);
                isFirst = false;
            }
        }

        await stream.WriteAsync("\n]\n"u8.ToArray(), cancellationToken);
    }
}
