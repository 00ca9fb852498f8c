using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>The whole history of a kind, the newest play first, with a checkpoint behind every page.</summary>
internal sealed class HistoryPages(TraktClient client, string kind, DateTimeOffset? since)
{
    private const int MostPages = 1_000_000;
    private readonly string _path = $"sync/history/{kind}" + (since is { } start ? $"?start_at={TraktTime.Write(start)}" : "");
    private HashSet<long> _lastPage = [];

    /// <summary>After the read: why it is not all; null if it is.</summary>
    public string? Shortfall { get; private set; }

    public async IAsyncEnumerable<SourceElement> ReadAsync(HistoryPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (page, count) = await StartAsync(from, cancellationToken);
        Shortfall = from.Shortfall;
        for (; page <= MostPages; page++)
        {
            var answer = await client.PageAsync(_path, page, TraktJson.Default.Entries, cancellationToken);
            if (answer.Items < count)
            {
                Shortfall ??= $"plays of {kind} were removed while they were read: run again";
            }

            count = answer.Items;
            foreach (var entry in answer.Rows.Where(IsNew))
            {
                if (EntryMap.Item(entry) is { } item)
                {
                    yield return item with { Watches = [MarkMap.Play(entry)] };
                }
                else
                {
                    Shortfall ??= string.Create(CultureInfo.InvariantCulture, $"the play {entry.Id} of {kind} has no title with an id");
                }
            }

            _lastPage = Numbers(answer);
            if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
            {
                if (page < (answer.Pages ?? 1))
                {
                    Shortfall ??= string.Create(CultureInfo.InvariantCulture, $"Trakt announced {answer.Pages} pages of {kind}, and page {page} is empty");
                }

                break;
            }

            yield return SourceElement.At(new HistoryPosition { Kind = kind, Page = page, Count = count, Last = answer.Rows[^1].Id, Shortfall = Shortfall }.ToText());
        }
    }

    private static HashSet<long> Numbers(TraktPage<TraktEntry> page) => [.. page.Rows.Select(r => r.Id).OfType<long>()];

    /// <summary>A play that came while reading moves the others on: what stood at the end of the last page stands at the beginning of this one.</summary>
    private bool IsNew(TraktEntry entry) => entry.Id is not { } id || !_lastPage.Contains(id);

    /// <summary>The page to go on with: the next one if nothing moved since, else the first.</summary>
    private async Task<(int Page, long? Count)> StartAsync(HistoryPosition from, CancellationToken cancellationToken)
    {
        if (from.Page == 0)
        {
            return (1, null);
        }

        var last = await client.PageAsync(_path, from.Page, TraktJson.Default.Entries, cancellationToken);
        if (last.Items != from.Count || last.Rows.Count == 0 || last.Rows[^1].Id != from.Last)
        {
            return (1, null);
        }

        _lastPage = Numbers(last);
        return (from.Page + 1, from.Count);
    }
}
