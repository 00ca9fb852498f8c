using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Sinks;

/// <summary>Writes the NFO beside each item's video. Nothing is written where the bytes would be the same: a new time alone makes media centres scan again.</summary>
internal sealed class WriteNfo : ISink
{
    public const string Id = "nfo.write";

    // Remembered with the bytes: whether this step made the file, or found it.
    private const string Made = "made ";
    private const string Found = "found ";
    private readonly WriteOptions _options;
    private readonly PluginServices _services;
    private readonly Lazy<IFileStore> _store;
    private readonly NfoPlaces _places;
    private readonly NfoWriter _writer;
    private readonly NfoUpdater _updater;

    public WriteNfo(WriteOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        _store = new Lazy<IFileStore>(() => services.Files(options.Folder));
        _places = new NfoPlaces(options, services.Names);
        _writer = new NfoWriter(options.Dialect, options.Watched);
        _updater = new NfoUpdater(options.Dialect, options.Watched);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var owned = request.Owned.ToDictionary(o => o.Target, StringComparer.Ordinal);
        var planned = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var shows = new ShowFolders();
        await foreach (var (place, items) in SharedFiles.Group(Placed(request with { Reject = (_, _) => { } }, shows, cancellationToken), Placed(request, shows, cancellationToken), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var change = await TryAsync(place, items, owned, cancellationToken);
            if (!planned.Add(change.Target))
            {
                items.ForEach(i => request.Reject(i, $"another item has the NFO '{change.Target}'"));
                continue;
            }

            yield return change;
        }

        foreach (var gone in request.Mirror ? request.Owned.Where(o => !planned.Contains(o.Target)) : [])
        {
            yield return await RemoveAsync(gone, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
        => request.WriteToAsync(_store.Value, _services.Staging, cancellationToken);

    private async IAsyncEnumerable<(NfoPlace Place, MediaItem Item)> Placed(PlanRequest request, ShowFolders shows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            if (desired.Op == DesiredOp.Remove)
            {
                continue;
            }

            // The first time round tells where the episodes lie, before a place is taken for their series.
            _places.Note(desired.Item, shows);
            if (NfoKinds.ToRoot(desired.Item.Kind) is null)
            {
                request.Reject(desired.Item, $"there is no NFO of the kind {desired.Item.Kind}");
            }
            else if (_places.Find(desired.Item, shows, out var problem) is { } place)
            {
                foreach (var part in EpisodeParts.Of(desired.Item))
                {
                    yield return (place, part);
                }
            }
            else
            {
                request.Reject(desired.Item, problem!);
            }
        }
    }

    private async Task<PlannedChange> TryAsync(NfoPlace place, List<MediaItem> items, Dictionary<string, OwnedTarget> owned, CancellationToken cancellationToken)
    {
        try
        {
            return await CompareAsync(place, items, owned, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            return Change(place.New, items) with { Kind = ChangeKind.Skip, Reason = e.Message };
        }
    }

    private async Task<PlannedChange> CompareAsync(NfoPlace place, List<MediaItem> items, Dictionary<string, OwnedTarget> owned, CancellationToken cancellationToken)
    {
        string? foreign = null;
        foreach (var path in place.Candidates)
        {
            if (await StandingFile.ReadAsync(_store.Value, path, cancellationToken) is not { } there)
            {
                continue;
            }

            // A release group's text is named like the video, and no metadata: the NFO gets the other name.
            if (_options.Mode != WriteMode.Replace && place.Other is not null && there.IsForeign)
            {
                foreign = path;
                continue;
            }

            return await ThereAsync(path, there, items, owned.GetValueOrDefault(path), cancellationToken);
        }

        var fresh = foreign is not null && foreign.Equals(place.New, StringComparison.OrdinalIgnoreCase) ? place.Other! : place.New;
        if (await StandingFile.ReadAsync(_store.Value, fresh, cancellationToken) is { } other)
        {
            return await ThereAsync(fresh, other, items, owned.GetValueOrDefault(fresh), cancellationToken);
        }

        if (place.IsNewRefused)
        {
            return Change(fresh, items) with { Kind = ChangeKind.Skip, Reason = "its episodes have no folder of their own, so that it has no place" };
        }

        if (!_options.Bare && items.TrueForAll(IsBare))
        {
            return Change(fresh, items) with { Kind = ChangeKind.Skip, Reason = "no more than its title and year is known (bare: true writes it)" };
        }

        return await WithAsync(Change(fresh, items) with { Kind = ChangeKind.Create, Precondition = "", ContentKey = Made }, _writer.Compose(items), cancellationToken);
    }

    private async Task<PlannedChange> ThereAsync(string path, StandingFile there, List<MediaItem> items, OwnedTarget? owned, CancellationToken cancellationToken)
    {
        var change = Change(path, items) with { Precondition = there.Tag };
        var isOurs = owned is not null && string.Equals(owned.Tag, there.Tag, StringComparison.Ordinal);
        if (there.Bytes is not { } bytes)
        {
            return change with { Kind = ChangeKind.Skip, Reason = $"it is larger than {NfoReader.LargestFile / (1024 * 1024)} MB" };
        }

        if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return change with { Kind = ChangeKind.Skip, Reason = "it is a file of Media Browser, which is only read" };
        }

        if (_options.Mode == WriteMode.Replace)
        {
            var made = _writer.Compose(items);
            return bytes.AsSpan().SequenceEqual(made) ? change : await OverAsync(change, bytes, made, cancellationToken);
        }

        var isMade = isOurs && owned!.ContentKey?.StartsWith(Made, StringComparison.Ordinal) == true;
        if (_options.Mode == WriteMode.Create && !isMade)
        {
            return change with { Kind = ChangeKind.Skip, Reason = owned is null || isOurs ? "it is there already (mode: fill, update or replace changes it)" : "somebody edited it since it was written (mode: update keeps the edits)" };
        }

        var before = isOurs ? null : await BeforeAsync(owned, cancellationToken);
        var (update, reason, kept) = _updater.Update(bytes, items, _options.Mode == WriteMode.Fill && !isMade, before, owned?.ContentKey);
        return update is not null ? await OverAsync(change with { ContentKey = (owned?.ContentKey?.StartsWith(Made, StringComparison.Ordinal) == true ? Made : Found) + kept }, bytes, update, cancellationToken) : reason is not null ? change with { Kind = ChangeKind.Skip, Reason = reason } : change;
    }

    /// <summary>Only what this step made, and nobody edited, goes; what was there before it stays.</summary>
    private async Task<PlannedChange> RemoveAsync(OwnedTarget gone, CancellationToken cancellationToken)
    {
        var change = Change(gone.Target, []) with { Kind = ChangeKind.Delete, Reason = "its item is gone" };
        var there = await StandingFile.ReadAsync(_store.Value, gone.Target, cancellationToken);
        if (there?.Bytes is not { } bytes)
        {
            return change;
        }

        if (gone.ContentKey?.StartsWith(Made, StringComparison.Ordinal) != true || !string.Equals(there.Tag, gone.Tag, StringComparison.Ordinal))
        {
            return change with { Kind = ChangeKind.Skip, Reason = "its item is gone, but the file was there before, or somebody edited it: it stays" };
        }

        using var old = new MemoryStream(bytes);
        return change with { Precondition = there.Tag, Overwritten = await _services.Staging.StoreAsync(old, cancellationToken) };
    }

    /// <summary>The bytes that this step left there, if they are still kept.</summary>
    private async Task<byte[]?> BeforeAsync(OwnedTarget? owned, CancellationToken cancellationToken)
    {
        if (owned?.Content is not { Length: <= NfoReader.LargestFile } content)
        {
            return null;
        }

        await using var kept = await _services.Staging.OpenAsync(content, cancellationToken);
        return kept is null ? null : await StandingFile.BytesAsync(kept, cancellationToken);
    }

    private static bool IsBare(MediaItem item)
        => item.Description is null && item.People is null or [] && item.Ratings is null or [] && !item.Ids.Any(i => i.Scheme != IdSchemes.FilePath);

    private static PlannedChange Change(string path, List<MediaItem> items) => new()
    {
        Kind = ChangeKind.Unchanged,
        Target = path,
        Summary = path,
        Items = [.. items.Where(i => i.Ids.Count > 0).Select(i => i.Ids[0]).Distinct()],
    };

    private async Task<PlannedChange> OverAsync(PlannedChange change, byte[] there, byte[] made, CancellationToken cancellationToken)
    {
        using var old = new MemoryStream(there);
        return await WithAsync(change with { Kind = ChangeKind.Update, Overwritten = await _services.Staging.StoreAsync(old, cancellationToken) }, made, cancellationToken);
    }

    private async Task<PlannedChange> WithAsync(PlannedChange change, byte[] made, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(made);
        return change with { Content = await _services.Staging.StoreAsync(bytes, cancellationToken) };
    }
}
