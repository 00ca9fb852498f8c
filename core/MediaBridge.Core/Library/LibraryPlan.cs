using System.Text.Json;
using MediaBridge.Core.Items;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Says what a source item would change in the library.</summary>
internal sealed class LibraryPlan(LibraryStore store) : IDisposable
{
    /// <summary>Marks a removal that undoes: nothing is to tell that the item was ever there.</summary>
    private const string Forget = "library.forget";

    private readonly LibraryItems _items = new(store);
    private readonly ReadingConnection _library = store.Database.ReadThrough();

    /// <summary>Whether a removal undoes.</summary>
    public static bool IsForgotten(MediaItem item) => item.Extras?.ContainsKey(Forget) == true;

    /// <summary>Whether all that was written stands as it was written: a restored library may hold what came before.</summary>
    public bool AllStand(IReadOnlyList<OwnedTarget> owned)
    {
        using var state = _library.Snapshot();
        var standing = 0L;
        Action<long> count = n => standing += n;
        foreach (var target in owned)
        {
            var before = standing;
            _library.EachNumber("SELECT 1 FROM layers WHERE key=?1 AND layer<>'person' AND gone=0 AND (?2 IS NULL OR fingerprint=?2)", count, target.Target, target.Tag);
            if (standing == before)
            {
                return false;
            }
        }

        return standing > 0;
    }

    /// <summary>The changes that make desires true, in their order.</summary>
    public IReadOnlyList<PlannedChange> Of(IEnumerable<DesiredItem> desired)
    {
        using var state = _library.Snapshot();
        var isEmpty = true;
        _library.EachNumber("SELECT 1 FROM layers LIMIT 1", _ => isEmpty = false);
        return [.. desired.Select(d => Of(d, isEmpty))];
    }

    /// <summary>The change that makes a desire true.</summary>
    /// <param name="desired">The desire.</param>
    /// <param name="isEmpty">Whether the library has nothing yet, and need not be asked.</param>
    private PlannedChange Of(DesiredItem desired, bool isEmpty)
    {
        var key = SourceItem.KeyOf(desired.Item);
        if (desired.Op == DesiredOp.Remove)
        {
            return (isEmpty ? null : Removal(key, desired)) ?? new PlannedChange { Kind = ChangeKind.Unchanged, Target = key, Items = Ids(desired.Item) };
        }

        var source = new SourceItem(desired.Item);
        var known = isEmpty ? null : Known(key);
        if (known is { IsGone: false } && string.Equals(known.Value.Fingerprint, source.Fingerprint, StringComparison.Ordinal))
        {
            return new PlannedChange { Kind = ChangeKind.Unchanged, Target = key, Items = Ids(desired.Item) };
        }

        var item = known?.Item ?? (isEmpty ? null : Item(source));
        var change = new PlannedChange
        {
            Kind = item is null ? ChangeKind.Create : ChangeKind.Update,
            Target = key,
            Summary = desired.Item.ToString(),
            Items = Ids(desired.Item),
            Do = desired with { Item = Kept(desired.Item) },
            Inverse = known is { } before && !before.IsGone
                ? new DesiredItem { Item = MediaItem.Parse(before.Body), Op = DesiredOp.Add }
                : new DesiredItem { Item = Bare(desired.Item, forget: known is null), Op = DesiredOp.Remove },
        };
        return item is null ? change : change with { Fields = Fields(item.Value, known?.Layer, source) };
    }

    /// <summary>The change for what is no longer wanted; null if it is not there.</summary>
    public PlannedChange? Gone(string key)
        => ExternalId.TryParse(key, out var id) ? Removal(key, new DesiredItem { Item = new MediaItem { Ids = [id] }, Op = DesiredOp.Remove }) : null;

    /// <inheritdoc/>
    public void Dispose() => _library.Close();

    private static IReadOnlyList<ExternalId> Ids(MediaItem item) => item.Ids.Count > 0 ? [item.Ids[0]] : [];

    private static MediaItem Kept(MediaItem item) => item.Provenance is { RetrievedAt: not null } or { Remarks: not null } ? item with { Provenance = item.Provenance with { RetrievedAt = null, Remarks = null } } : item;

    /// <summary>Enough of an item to know which it is.</summary>
    private static MediaItem Bare(MediaItem item, bool forget)
    {
        using var yes = JsonDocument.Parse("true");
        return new MediaItem
        {
            Kind = item.Kind,
            Title = item.Title,
            Year = item.Year,
            Ids = Ids(item),
            Placement = item.Ids.Count > 0 ? null : item.Placement,
            Extras = forget ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Forget] = yes.RootElement.Clone() } : null,
        };
    }

    private PlannedChange? Removal(string key, DesiredItem desired)
    {
        if (Known(key) is not { } known || (known.IsGone && !IsForgotten(desired.Item)))
        {
            return null;
        }

        var body = MediaItem.Parse(known.Body);
        return new PlannedChange
        {
            Kind = ChangeKind.Delete,
            Target = key,
            Summary = body.ToString(),
            Items = Ids(desired.Item),
            Do = desired,
            Inverse = known.IsGone ? null : new DesiredItem { Item = body, Op = DesiredOp.Add },
        };
    }

    private (long Layer, long Item, string Fingerprint, bool IsGone, byte[] Body)? Known(string key)
    {
        (long, long, string, bool, byte[])? known = null;
        _library.Each(
            "SELECT id, item, fingerprint, gone, body FROM layers WHERE key=?1 AND layer<>'person'",
            r => known = (r.Number(0), r.Number(1), r.Text(2), r.Number(3) != 0, PackedBytes.Unpack(r.Bytes(4).ToArray())), key);
        return known;
    }

    private long? Item(SourceItem source)
    {
        var item = (long?)null;
        foreach (var id in source.Body.Ids)
        {
            if (string.Equals(id.Scheme, LibraryIds.Scheme, StringComparison.Ordinal))
            {
                _library.EachNumber("SELECT id FROM items WHERE slug=?1 UNION ALL SELECT item FROM slugs WHERE slug=?1", i => item ??= i, id.Value);
            }
            else
            {
                _library.EachNumber("SELECT d.item FROM item_ids d JOIN items i ON i.id=d.item WHERE d.scheme=?1 AND d.value=?2 AND i.kind=?3", i => item ??= i, id.Scheme, id.Value, source.Body.Kind);
            }

            if (item is not null)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>What of the item would look different.</summary>
    private IReadOnlyList<FieldChange> Fields(long item, long? layer, SourceItem source)
    {
        var now = _items.Layers(item);
        var added = store.Clock.GetUtcNow();
        var then = now.Where(l => l.Id != layer).ToList();
        var old = now.FirstOrDefault(l => l.Id == layer);
        then.Add((old ?? new Layer { Name = source.Layer, Key = source.Key, Rank = int.MaxValue, Body = source.Body }) with { Body = source.Body, IsGone = false });
        return ItemChanges.ForPeople(store.Merge.Effective(now, added), store.Merge.Effective(then, added));
    }
}
