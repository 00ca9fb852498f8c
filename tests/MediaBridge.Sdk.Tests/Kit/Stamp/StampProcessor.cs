using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>Adds a mark that the service knows, and drops the second of two films with one title: right, or with one thing wrong.</summary>
internal sealed class StampProcessor(StampOptions options, PluginServices services, string flaw) : IStreamProcessor
{
    private static int _counter;
    private readonly List<MediaItem> _kept = [];
    private MediaItem? _current;

    public async IAsyncEnumerable<MediaItem> ProcessAsync(IAsyncEnumerable<MediaItem> items, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        MediaItem? held = null;
        if (flaw != "ignores the token")
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        await foreach (var item in items.WithCancellation(flaw == "ignores the token" ? CancellationToken.None : cancellationToken))
        {
            if (flaw != "does nothing at all" && item.Title.Length > 0 && !titles.Add(item.Title))
            {
                if (flaw != "drops without a reason")
                {
                    request.Reject(item, "the same title came before");
                }

                continue;
            }

            if (flaw == "stops at what is empty" && item.Title.Length == 0)
            {
                throw new InvalidOperationException("A film needs a title.");
            }

            if (flaw == "keeps items")
            {
                _kept.Add(item);
            }

            var made = await MarkedAsync(item, flaw == "ignores the token" ? CancellationToken.None : cancellationToken);
            if (flaw == "changes the order" && held is null)
            {
                held = made;
                continue;
            }

            yield return made;
        }

        if (held is not null)
        {
            yield return held;
        }
    }

    private async Task<MediaItem> MarkedAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (flaw == "does nothing at all")
        {
            return item;
        }

        if (flaw == "keeps the item in a field")
        {
            _current = item;
            await Task.Delay(20, cancellationToken);
            item = _current;
        }

        var mark = await MarkAsync(item, cancellationToken);
        if (mark is null)
        {
            return item;
        }

        if (flaw == "changes what it is given" && item.Tags is Personal<string>[] { Length: > 0 } own)
        {
            own[0] = new Personal<string> { Value = mark };
        }

        var text = flaw switch
        {
            "uses the culture" => mark + 12.5m.ToString(CultureInfo.CurrentCulture),
            "counts" => mark + Interlocked.Increment(ref _counter).ToString(CultureInfo.InvariantCulture),
            "leaks the key into an item" => mark + options.Key.Reveal(),
            _ => mark,
        };
        var tags = item.Tags ?? [];
        return item with
        {
            Ids = flaw == "puts an id first" ? [new ExternalId("stamp", mark), .. item.Ids] : item.Ids,
            Tags = tags.Any(t => t.Value == text) && flaw != "adds again" ? tags : [.. tags, new Personal<string> { Value = text }],
            Extras = ExtrasOf(item, mark),
            People = flaw == "forgets a facet" ? null : item.People,
            Note = flaw == "writes an undeclared facet" ? "stamped" : item.Note,
        };
    }

    private Dictionary<string, JsonElement> ExtrasOf(MediaItem item, string mark)
    {
        var known = flaw == "forgets extras" ? null : item.Extras;
        return new Dictionary<string, JsonElement>(known ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [flaw == "extras without a name" ? "mark" : "stamp.mark"] = JsonSerializer.SerializeToElement(mark),
        };
    }

    private async Task<string?> MarkAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Ids.Count == 0)
        {
            return null;
        }

        services.Log.LogInformation("Asks for {Id}", flaw == "logs the key" ? options.Key.Reveal() : item.Ids[0].ToString());
        if (flaw == "posts without an intent")
        {
            using var posted = await services.Http("stamp").PostAsync("log", new StringContent("x"), cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "marks/" + Uri.EscapeDataString(item.Ids[0].Value));
                request.Headers.Add("X-Key", options.Key.Reveal());
                using var response = await services.Http("stamp").SendAsync(request, cancellationToken);
                return response.StatusCode == System.Net.HttpStatusCode.NotFound ? null : (await response.ReadJsonAsync<StampMark>(cancellationToken)).Mark;
            }
            catch (PluginException) when (flaw == "lets through what failed")
            {
                return null;
            }
            catch (PluginException) when (flaw == "tries again" && attempt < 3)
            {
            }
        }
    }
}
