using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>The file that Reelbook imports: IMDb id, title, year and rating, with tabs between.</summary>
internal sealed class TsvFormat(TsvOptions options) : IOutputFormat
{
    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new OutputFile { Path = options.File, MediaType = "text/tab-separated-values", WriteAsync = (stream, stop) => WriteAsync(request, stream, stop) };
    }

    private static async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync("imdb\ttitle\tyear\trating");
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (item.Id(IdSchemes.Imdb) is not { } imdb)
            {
                request.Reject(item, "Reelbook imports films with an IMDb id only");
                continue;
            }

            var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark)?.To(Scale.Ten).Value;
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Cell(imdb.Value)}\t{Cell(item.Title)}\t{item.Year}\t{own:0.#}").AsMemory(), cancellationToken);
        }
    }

    private static string Cell(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
