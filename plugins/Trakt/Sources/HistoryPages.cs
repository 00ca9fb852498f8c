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
        var at = await StartAsync(from, cancellationToken);
        Shortfall = from.Shortfall;
        while (at.Page < MostPages)
        {
            var answer = await client.PageAsync(_path, at.Page + 1, TraktJson.Default.Entries, cancellationToken);
            if (answer.Items < at.Count)
            {
                Shortfall ??= $"plays of {kind} were removed while they were read: run again";
            }

            at = at with { Page = at.Page + 1, Count = answer.Items, Start = at.Start ?? answer.Items, Last = answer.Rows.Count == 0 ? null : answer.Rows[^1].Id };
            foreach (var entry in answer.Rows.Where(IsNew))
            {
                at = at with { Seen = at.Seen + 1 };
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
            if (answer.Rows.Count == 0 || at.Page >= (answer.Pages ?? 1))
            {
                break;
            }

            yield return SourceElement.At((at with { Shortfall = Shortfall }).ToText());
        }

        if (at.Seen < at.Start)
        {
            Shortfall ??= string.Create(CultureInfo.InvariantCulture, $"Trakt announced {at.Start} plays of {kind} and listed {at.Seen}");
        }
    }

    private static HashSet<long> Numbers(TraktPage<TraktEntry> page) => [.. page.Rows.Select(r => r.Id).OfType<long>()];

    /// <summary>A play that came while reading moves the others on: what stood at the end of the last page stands at the beginning of this one.</summary>
    private bool IsNew(TraktEntry entry) => entry.Id is not { } id || !_lastPage.Contains(id);

    /// <summary>The place to go on from: where it was if nothing moved since, else the beginning.</summary>
    private async Task<HistoryPosition> StartAsync(HistoryPosition from, CancellationToken cancellationToken)
    {
        if (from.Page == 0)
        {
            return from;
        }

        var last = await client.PageAsync(_path, from.Page, TraktJson.Default.Entries, cancellationToken);
        if (last.Items != from.Count || last.Rows.Count == 0 || last.Rows[^1].Id != from.Last)
        {
            return new HistoryPosition { Kind = kind };
        }

        _lastPage = Numbers(last);
        return from;
    }
}
