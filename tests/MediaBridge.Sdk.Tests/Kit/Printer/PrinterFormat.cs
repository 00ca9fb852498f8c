using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MediaBridge.Sdk.Tests.Kit.Printer;

/// <summary>Renders a list of all films as JSON, a page for each, and its picture: right, or with one thing wrong.</summary>
internal sealed class PrinterFormat(PluginServices services, string flaw) : IOutputFormat
{
    private static int _counter;
    private readonly List<MediaItem> _kept = [];

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (flaw != "ignores the token")
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        await PlayAsync(cancellationToken);
        yield return new OutputFile
        {
            Path = flaw == "a path that leaves" ? "../list.json" : "list.json",
            MediaType = flaw == "another media type" ? "text/html" : "application/json",
            WriteAsync = (stream, token) => new PrinterList(request, flaw).WriteAsync(stream, flaw == "ignores the token" ? CancellationToken.None : token),
        };
        var reading = flaw == "ignores the token" ? CancellationToken.None : cancellationToken;
        ExternalId? last = null;
        var number = 0;
        await foreach (var item in request.Items.WithCancellation(reading))
        {
            if (flaw == "keeps items")
            {
                _kept.Add(item);
            }

            if (flaw == "drops an item and its page" && ++number == 5)
            {
                continue;
            }

            if (item.Ids.Count == 0)
            {
                request.Reject(item, "It has no id, and pages are named by it.");
                continue;
            }

            var named = flaw == "names another item" && last is { } before ? before : item.Ids[0];
            last = item.Ids[0];
            var name = NameOf(item);
            yield return new OutputFile { Path = name + ".txt", MediaType = "text/plain", Items = [named], WriteAsync = PageOf(item) };
            if (await PictureAsync(item, name, reading) is { } picture)
            {
                yield return picture;
            }
        }
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        if (flaw == "asks an undeclared service")
        {
            using var answer = await services.Http("elsewhere").GetAsync("ping", cancellationToken);
        }
    }

    private string NameOf(MediaItem item)
    {
        var id = $"{item.Ids[0].Scheme}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(item.Ids[0].Value))}";
        var slug = services.Titles.Slug(item.Title);
        return flaw switch
        {
            "names that differ in case" => "films/" + new string([.. item.Title.Where(char.IsAsciiLetter)]) + (item.Title.StartsWith("The T", StringComparison.OrdinalIgnoreCase) ? "" : id),
            _ => "films/" + slug[..Math.Min(60, slug.Length)] + "-" + id[..Math.Min(60, id.Length)],
        };
    }

    private Func<Stream, CancellationToken, Task> PageOf(MediaItem item)
    {
        var written = 0;
        return async (stream, given) =>
        {
            var token = flaw == "ignores the token" ? CancellationToken.None : given;
            if (flaw == "throws for what is empty" && item.Title.Length == 0)
            {
                throw new InvalidOperationException("A film needs a title.");
            }

            var text = TextOf(item) + (flaw == "goes on where it was" && written++ > 0 ? "again" : "");
            if (flaw == "a byte order mark")
            {
                await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), token);
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token);
        };
    }

    private string TextOf(MediaItem item)
    {
        var mark = item.Ratings?.FirstOrDefault()?.Value;
        var at = item.Ratings?.FirstOrDefault()?.At?.Instant;
        return flaw switch
        {
            "counts" => $"{item.Title}\n{Interlocked.Increment(ref _counter)}\n",
            "uses the culture" => $"{item.Title}\n{mark?.ToString(CultureInfo.CurrentCulture)}{12.5m.ToString(CultureInfo.CurrentCulture)}\n",
            "uses the time zone" => $"{item.Title}\n{at?.ToLocalTime():O}\n",
            "writes the time" => $"{item.Title}\n{services.Clock.GetUtcNow():O}\n",
            "system line ends" => $"{item.Title}\r\n",
            _ => string.Create(CultureInfo.InvariantCulture, $"{item.Title}\n{mark} {at:O}\n"),
        };
    }

    private async Task<OutputFile?> PictureAsync(MediaItem item, string name, CancellationToken cancellationToken)
    {
        if (item.Artwork is not { Count: > 0 })
        {
            return null;
        }

        var store = services.Files("pictures");
        return await store.TagAsync("poster", cancellationToken) is not { } tag ? null : new OutputFile
        {
            Path = name + ".jpg",
            MediaType = "image/jpeg",
            Items = [item.Ids[0]],
            ContentKey = flaw == "a key that stays" ? "poster" : tag,
            WriteAsync = async (stream, given) =>
            {
                var token = flaw == "ignores the token" ? CancellationToken.None : given;
                await using var picture = await store.OpenAsync("poster", token);
                await picture!.CopyToAsync(stream, token);
            },
        };
    }
}
