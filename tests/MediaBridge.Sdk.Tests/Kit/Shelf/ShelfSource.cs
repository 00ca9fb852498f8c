using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>Reads the shelf: right, or with one thing wrong.</summary>
internal sealed partial class ShelfSource(ShelfClient client, PluginServices services, string flaw) : ISource, ILookup, IFileStore
{
    private readonly ShelfItems _items = new(services, client.Key, flaw);

    public IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var right = request.Cursor is { } cursor && flaw != "ignores the cursor" ? ChangesAsync(cursor, cancellationToken) : AllAsync(request, cancellationToken);
        return ShelfFlaws.Of(flaw, right, cancellationToken);
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        var wanted = flaw == "looks up another" ? "3" : id.Value;
        return await client.FilmAsync(wanted, cancellationToken) is { } film ? _items.Of(film).First() : null;
    }

    public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => Task.FromResult<string?>("tag of " + path);

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var isInside = path.StartsWith("shelf/", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal);
        return isInside || flaw == "opens what lies outside"
            ? await services.Http("shelf").GetStreamAsync("files/" + Uri.EscapeDataString(path), cancellationToken)
            : throw new PluginException(ErrorKind.Configuration, "That is not a path of the shelf.");
    }

    public Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken) => throw new PluginException(ErrorKind.Configuration, "The shelf is read-only.");

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => throw new PluginException(ErrorKind.Configuration, "The shelf is read-only.");

    private async IAsyncEnumerable<SourceElement> AllAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, seen) = Place(request.Resume);
        var since = request.Since is { } moment && flaw != "ignores since" ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        var isFirst = request.Resume is null;
        var remembered = flaw == "remembers what it gave" ? int.Parse(await services.State.GetAsync("last", cancellationToken) ?? "0", CultureInfo.InvariantCulture) : 0;
        for (var more = true; more;)
        {
            var page = await PageAsync($"films?after={after}&since={since}", cancellationToken);
            if (isFirst && flaw != "next run from the end")
            {
                yield return SourceElement.NextRun(Text(page.Version));
            }

            isFirst = false;
            foreach (var film in page.Films)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var item in _items.Of(film).Where(_ => film.Id > remembered))
                {
                    yield return item;
                }

                seen++;
                if (flaw == "remembers what it gave")
                {
                    await services.State.SetAsync("last", Text(film.Id), cancellationToken);
                }
            }

            more = page.More;
            if (more)
            {
                after = page.Films[^1].Id;
                yield return SourceElement.At($"{(flaw == "checkpoint one too far" ? after + 1 : after)}:{seen}");
            }
            else
            {
                if (flaw == "next run from the end")
                {
                    yield return SourceElement.NextRun(Text(page.Version));
                }

                var isAll = since.Length > 0 || seen >= page.Total || flaw == "believes a capped list";
                yield return isAll ? SourceElement.Complete : SourceElement.End(false, $"{page.Total} films were announced, {seen} came.", page.Total);
            }
        }
    }

    private async IAsyncEnumerable<SourceElement> ChangesAsync(string cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = await PageAsync($"changes?version={cursor}", cancellationToken);
        yield return SourceElement.NextRun(Text(page.Version));
        foreach (var item in page.Films.SelectMany(_items.Of))
        {
            yield return item;
        }

        foreach (var id in page.Gone.Where(_ => flaw != "forgets what is gone"))
        {
            yield return SourceElement.Removed(new ExternalId("shelf", Text(id)));
        }

        yield return SourceElement.Complete;
    }

    private static (int After, int Seen) Place(string? resume)
    {
        var parts = resume?.Split(':').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return parts is [var after, var seen] ? (after, seen) : (0, 0);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<ShelfPage> PageAsync(string path, CancellationToken cancellationToken)
    {
        services.Log.LogInformation("Asks for {Path}", flaw == "logs the key" ? path + "&key=" + client.Key : path);
        switch (flaw)
        {
            case "asks an undeclared service":
                await services.Http("elsewhere").GetAsync("ping", cancellationToken);
                break;
            case "posts without an intent":
                using (await services.Http("shelf").PostAsync("search", new StringContent("all"), cancellationToken))
                {
                }

                break;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await client.GetAsync(path, cancellationToken);
            }
            catch (PluginException e) when (ShelfFlaws.Swallows(flaw, e.Error.Kind))
            {
                return new ShelfPage { Films = [] };
            }
            catch (PluginException e) when (flaw == "forgets the wait" && e.Error.Kind == ErrorKind.RateLimited)
            {
                throw new PluginException(ErrorKind.RateLimited, "Too fast.");
            }
            catch (PluginException) when (flaw == "tries again" && attempt < 3)
            {
            }
        }
    }
}
