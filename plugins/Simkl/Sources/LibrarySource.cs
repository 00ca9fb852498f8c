using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sources;

/// <summary>Reads one side of a library: all of it, or what changed since the cursor.</summary>
/// <param name="client">The account.</param>
/// <param name="items">What a title of the library gives; and when it happened.</param>
internal sealed class LibrarySource(SimklClient client, Func<SimklRow, MediaItem, IEnumerable<MediaItem>> items) : ISource
{
    private const string Full = "&extended=full&episode_watched_at=yes";

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var before = request.Resume is null ? SyncState.Parse(request.Cursor) : null;
        var activities = await client.ActivitiesAsync(cancellationToken);
        var all = activities.All ?? throw new PluginException(ErrorKind.ServiceChanged, "Simkl does not say when the library changed last.");
        var elements = before is not null
            ? ChangesAsync(before, new SyncState { All = all, Removed = activities.Removed }, request.Since, cancellationToken)
            : EverythingAsync(SyncState.Parse(request.Resume) ?? new SyncState { All = all, Removed = activities.Removed }, request.Since, cancellationToken);
        await foreach (var element in elements)
        {
            yield return element;
        }
    }

    private async IAsyncEnumerable<SourceElement> EverythingAsync(SyncState state, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in SimklClient.Parts.Except(state.Done, StringComparer.Ordinal).ToList())
        {
            foreach (var json in (await client.ItemsAsync(part, Full, cancellationToken)).Of(part))
            {
                foreach (var item in Items(json, part).Items)
                {
                    state.Known.Add(item.Ids[0].ToString());
                    if (IsSince(item, since))
                    {
                        yield return item;
                    }
                }
            }

            state.Done.Add(part);
            yield return SourceElement.At(state.ToResume());
        }

        yield return SourceElement.NextRun(state.ToCursor());
        yield return SourceElement.Complete;
    }

    private async IAsyncEnumerable<SourceElement> ChangesAsync(SyncState before, SyncState now, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        now.Known.UnionWith(before.Known);
        if (now.All != before.All)
        {
            var gone = new List<string>();
            foreach (var part in SimklClient.Parts)
            {
                foreach (var json in (await client.ItemsAsync(part, $"&date_from={Uri.EscapeDataString(before.All)}{Full}", cancellationToken)).Of(part))
                {
                    var (owner, found) = Items(json, part);
                    if (owner is null)
                    {
                        continue;
                    }

                    // All that is there of a changed title comes with it: what was known and does not come is gone.
                    gone.AddRange(Owned(now.Known, owner.Value).Except(found.Select(i => i.Ids[0].ToString()), StringComparer.Ordinal));
                    foreach (var item in found)
                    {
                        now.Known.Add(item.Ids[0].ToString());
                        if (IsSince(item, since))
                        {
                            yield return item;
                        }
                    }
                }
            }

            if (now.Removed != before.Removed || now.Removed == SimklActivities.Unknown)
            {
                var there = await TitlesAsync(cancellationToken);
                gone.AddRange(now.Known.Where(k => !there.Contains(OwnerOf(k))));
            }

            foreach (var id in gone.Distinct(StringComparer.Ordinal).ToList())
            {
                now.Known.Remove(id);
                yield return SourceElement.Removed(ExternalId.Parse(id));
            }
        }

        yield return SourceElement.NextRun(now.ToCursor());
        yield return SourceElement.Complete;
    }

    /// <summary>All titles of the library, by their own ids: the cheapest read there is.</summary>
    private async Task<HashSet<string>> TitlesAsync(CancellationToken cancellationToken)
    {
        var all = await client.ItemsAsync("", "&extended=simkl_ids_only", cancellationToken);
        return [.. from part in SimklClient.Parts from json in all.Of(part) let title = RowItems.Bare(SimklClient.Row(json), part) where title is not null select title.Ids[0].ToString()];
    }

    private (ExternalId? Owner, IReadOnlyList<MediaItem> Items) Items(System.Text.Json.JsonElement json, string part)
    {
        var row = SimklClient.Row(json);
        return RowItems.Bare(row, part) is { } bare ? (bare.Ids[0], [.. items(row, bare)]) : (null, []);
    }

    private static IEnumerable<string> Owned(SortedSet<string> known, ExternalId owner)
        => new[] { owner.ToString() }.Where(known.Contains).Concat(owner.Scheme == SimklIds.Show ? known.GetViewBetween($"{SimklIds.Episode}:{owner.Value}/", $"{SimklIds.Episode}:{owner.Value}0") : []);

    private static string OwnerOf(string id) => id.StartsWith(SimklIds.Episode + ":", StringComparison.Ordinal) ? $"{SimklIds.Show}:{id[(SimklIds.Episode.Length + 1)..].Split('/')[0]}" : id;

    private static bool IsSince(MediaItem item, DateTimeOffset? since)
    {
        var at = item.Watches is [var watch, ..] ? watch.At : item.Ratings is [var rating, ..] ? rating.At : item.Lists is [var entry, ..] ? entry.At : null;
        return since is null || at?.Instant is not { } instant || instant >= since;
    }
}
