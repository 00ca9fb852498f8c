using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>A text file with a line for each film: title, year, rating.</summary>
internal sealed class ListFormat(ListOptions options) : IOutputFormat
{
    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new OutputFile
        {
            Path = options.File,
            MediaType = "text/plain",
            WriteAsync = (stream, stop) => WriteAsync(request, stream, stop),
        };
    }

    private static async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (string.IsNullOrWhiteSpace(item.Title))
            {
                request.Reject(item, "it has no title to write");
                continue;
            }

            await text.WriteLineAsync(Line(item).AsMemory(), cancellationToken);
        }
    }

    private static string Line(MediaItem item)
    {
        var title = string.Concat(item.Title.Select(c => char.IsControl(c) ? ' ' : c));
        var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark)?.To(Scale.Ten);
        return string.Create(CultureInfo.InvariantCulture, $"{title}{(item.Year is { } year ? $" ({year})" : "")}{(own is null ? "" : $", {own.Value:0.#} of 10")}");
    }
}
