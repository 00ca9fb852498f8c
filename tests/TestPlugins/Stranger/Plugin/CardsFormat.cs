using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>A card for each film, and its picture. What a picture's store says of its bytes is their key: a picture that stays is not read again.</summary>
internal sealed class CardsFormat(CardsOptions options, PluginServices services) : IOutputFormat
{
    private readonly IFileStore? _pictures = options.Pictures is { } location ? services.Files(location) : null;

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (item.Id(IdSchemes.Imdb) is not { } imdb || !imdb.Value.All(char.IsAsciiLetterOrDigit))
            {
                request.Reject(item, "cards are named by the IMDb id");
                continue;
            }

            var text = Encoding.UTF8.GetBytes(string.Concat(item.Title.Select(c => char.IsControl(c) ? ' ' : c)) + "\n");
            yield return new OutputFile { Path = $"cards/{imdb.Value}.txt", MediaType = "text/plain", Items = [item.Ids[0]], WriteAsync = async (stream, stop) => await stream.WriteAsync(text, stop) };
            if (_pictures is not null && await _pictures.TagAsync($"{imdb.Value}.jpg", cancellationToken) is { } tag)
            {
                yield return Picture(_pictures, item, imdb.Value, tag);
            }
        }
    }

    private static OutputFile Picture(IFileStore pictures, MediaItem item, string imdb, string tag) => new()
    {
        Path = $"cards/{imdb}.jpg",
        MediaType = "image/jpeg",
        Items = [item.Ids[0]],
        ContentKey = tag,
        WriteAsync = async (stream, stop) =>
        {
            await using var picture = await pictures.OpenAsync($"{imdb}.jpg", stop)
                ?? throw new PluginException(ErrorKind.Transient, $"The picture {imdb}.jpg was there a moment ago.");
            await picture.CopyToAsync(stream, stop);
        },
    };
}
