using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Pictures;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Sinks;

/// <summary>Puts pictures beside videos. The plan looks only at the folder; what is missing is fetched when it is applied.</summary>
internal sealed class ArtworkSink : ISink
{
    public const string Id = "files.artwork";

    /// <summary>How many pictures come at the same time.</summary>
    public const int AtOnce = 4;

    private const long Megabyte = 1024 * 1024;
    private static readonly string[] Endings = ["jpg", "jpeg", "png", "webp"];

    private readonly ArtworkOptions _options;
    private readonly PluginServices _services;
    private readonly PictureSlots _slots;
    private readonly PictureFetcher _fetcher;
    private readonly Lazy<IFileStore> _store;

    public ArtworkSink(ArtworkOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        _slots = new PictureSlots(options, RootNames.Of(options.Folder, options.Name));
        _fetcher = new PictureFetcher(services, options.Largest * Megabyte, _slots.TakesDrawings);
        _store = new Lazy<IFileStore>(() => services.Files(options.Folder));
    }

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var owned = request.Owned.ToDictionary(o => o.Target, StringComparer.Ordinal);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            if (desired.Op == DesiredOp.Remove)
            {
                continue;
            }

            string? problem = null;
            var slots = PictureDesire.SlotOf(desired.Item) is { } one ? [one] : _slots.Of(desired.Item, out problem);
            if (problem is not null)
            {
                request.Reject(desired.Item, problem);
            }

            // Films of one collection share its pictures where these have a folder of their own.
            foreach (var slot in slots.Where(s => !request.Mirror && _options.CollectionFolder is null || wanted.Add(s.Target)))
            {
                yield return await PlanAsync(desired.Item, slot, owned.GetValueOrDefault(slot.Target), cancellationToken);
            }
        }

        if (request.Mirror)
        {
            foreach (var gone in request.Owned.Where(o => !wanted.Contains(o.Target)))
            {
                yield return await TryAsync(gone.Target, [], () => RemoveAsync(gone, cancellationToken));
            }
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var notes = new PictureNotes(_services.State, RootNames.Full(_options.Folder));
        try
        {
            await foreach (var several in request.Changes.Chunk(AtOnce).WithCancellation(cancellationToken))
            {
                foreach (var (change, result) in several.Zip(await Task.WhenAll(several.Select(c => ApplyAsync(c, cancellationToken)))))
                {
                    if (result.Outcome == Outcome.Applied && change.Kind != ChangeKind.Delete)
                    {
                        await notes.AddAsync(change.Target, cancellationToken);
                    }

                    yield return result;
                }
            }
        }
        finally
        {
            await notes.StoreAsync(CancellationToken.None);
        }
    }

    private async Task<ChangeResult> ApplyAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        if (change.Kind == ChangeKind.Delete || change.Content is not null || change.Do is not { } desire)
        {
            return await WriteAsync(change, cancellationToken);
        }

        StagedContent content;
        try
        {
            content = await _fetcher.FetchAsync(desire.Item, desire.Item.Artwork ?? [], cancellationToken);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }

        var result = await WriteAsync(change with { Content = content }, cancellationToken);
        return result.Outcome is Outcome.Applied or Outcome.AlreadyThere ? result with { Content = content } : result;
    }

    private async Task<ChangeResult> WriteAsync(PlannedChange change, CancellationToken cancellationToken)
        => await new ApplyRequest { Changes = new[] { change }.ToAsyncEnumerable() }.WriteToAsync(_store.Value, _services.Staging, cancellationToken).FirstAsync(cancellationToken);

    private Task<PlannedChange> PlanAsync(MediaItem item, PictureSlot slot, OwnedTarget? owned, CancellationToken cancellationToken)
    {
        IReadOnlyList<ExternalId> items = item.Ids.Count > 0 ? [item.Ids[0]] : [];
        return TryAsync(slot.Target, items, async () => await CompareAsync(item, items, slot, owned, cancellationToken));
    }

    private async Task<PlannedChange> CompareAsync(MediaItem item, IReadOnlyList<ExternalId> items, PictureSlot slot, OwnedTarget? owned, CancellationToken cancellationToken)
    {
        var change = new PlannedChange { Kind = ChangeKind.Unchanged, Target = slot.Target, Summary = slot.What, Items = items };
        var tag = await _store.Value.TagAsync(slot.Target, cancellationToken);
        var serves = _options.Overwrite ? null : tag is not null ? slot.Target : slot.ServedBy ?? await OtherEndingAsync(slot.Target, cancellationToken);
        if (serves is not null)
        {
            return change with { Precondition = tag, Reason = tag is null ? $"'{serves}' serves as it" : null };
        }

        var untouched = tag is not null && string.Equals(tag, owned?.Tag, StringComparison.Ordinal);
        if (untouched && string.Equals(owned!.ContentKey, slot.Key, StringComparison.Ordinal))
        {
            return change with { Precondition = tag };
        }

        change = change with
        {
            Kind = tag is null ? ChangeKind.Create : ChangeKind.Update,
            Fields = [new FieldChange { Path = "from", After = Name(slot.Candidates[0]) }],
            ContentKey = slot.Key,
            Precondition = tag ?? "",
            Do = PictureDesire.Of(item, slot),
        };
        if (_options.Lazy)
        {
            return change with { Kind = ChangeKind.Skip, Do = null, Reason = "it is fetched when asked for: lazy is set" };
        }

        return tag is null ? change : change with
        {
            Overwritten = await StageAsync(slot.Target, cancellationToken),
            Ask = owned is not null && !untouched ? new Question { Code = "edited", Text = $"'{slot.Target}' was changed since it was written; it is kept.", Choices = ["overwrite", Question.Skip] } : null,
        };
    }

    private async Task<PlannedChange> RemoveAsync(OwnedTarget gone, CancellationToken cancellationToken)
    {
        var change = new PlannedChange { Kind = ChangeKind.Delete, Target = gone.Target, Summary = gone.Target, Reason = "no item wants it any more" };
        var tag = await _store.Value.TagAsync(gone.Target, cancellationToken);
        if (tag is null || string.Equals(tag, gone.Tag, StringComparison.Ordinal))
        {
            return tag is null ? change : change with { Precondition = tag, Overwritten = await StageAsync(gone.Target, cancellationToken) };
        }

        return change with { Kind = ChangeKind.Skip, Reason = "no item wants it any more, but somebody changed it: it is kept" };
    }

    /// <summary>The same picture under another ending: programs take either.</summary>
    private async Task<string?> OtherEndingAsync(string target, CancellationToken cancellationToken)
    {
        var stem = FileKinds.WithoutEnding(target);
        foreach (var ending in Endings)
        {
            var other = $"{stem}.{ending}";
            if (other != target && await _store.Value.TagAsync(other, cancellationToken) is not null)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>A place that cannot be used, such as one behind a link that leads out of the folder, is left alone; the others go on.</summary>
    private static async Task<PlannedChange> TryAsync(string target, IReadOnlyList<ExternalId> items, Func<Task<PlannedChange>> plan)
    {
        try
        {
            return await plan();
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            return new PlannedChange { Kind = ChangeKind.Skip, Target = target, Summary = target, Items = items, Reason = e.Message };
        }
    }

    private async Task<StagedContent?> StageAsync(string path, CancellationToken cancellationToken)
    {
        await using var there = await _store.Value.OpenAsync(path, cancellationToken);
        return there is null ? null : await _services.Staging.StoreAsync(there, cancellationToken);
    }

    /// <summary>Where it comes from, for people: without the query, which may hold a token.</summary>
    private static string Name(Artwork picture) => picture.Url?.GetLeftPart(UriPartial.Path) ?? picture.Path!;
}
