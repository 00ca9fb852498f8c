using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Makes one item of its layers: what a person decided, then for each field the layer that comes first.</summary>
/// <param name="order">Names of steps and sources that are believed in that order, before all others; see <c>library.order</c>.</param>
internal sealed class LayerMerge(IReadOnlyList<string> order)
{
    private readonly Dictionary<string, int> _places = order.Select((name, place) => (name, place)).DistinctBy(p => p.name, StringComparer.Ordinal).ToDictionary(p => p.name, p => p.place, StringComparer.Ordinal);

    /// <summary>The item that the layers make.</summary>
    /// <param name="layers">All of the item; at least one that is no person's.</param>
    /// <param name="added">When the library got the item.</param>
    public MediaItem Effective(IReadOnlyList<Layer> layers, DateTimeOffset added)
    {
        var told = Told(layers);
        var item = told[0].IsGone ? WithoutFiles(told[0].Body) : told[0].Body;
        if (told.Count > 1)
        {
            item = Joined(told);
        }

        foreach (var person in layers.Where(l => l.IsPerson).OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            item = PersonFields.Over(item, person);
        }

        return Merged(item, added);
    }

    /// <summary>An item as the library gives it: who gave each field is not for others, and it came when the library got it.</summary>
    public static MediaItem Merged(MediaItem item, DateTimeOffset added)
        => item with { Provenance = (item.Provenance ?? new Provenance()) with { Fields = null, Remarks = null, RetrievedAt = added } };

    /// <summary>Where the value of a field comes from: the step or source, or <see cref="Layer.Person"/>; null where no layer has one.</summary>
    public string? GiverOf(IReadOnlyList<Layer> layers, string field)
    {
        if (layers.Any(l => l.IsPerson && l.Held.Contains(field, StringComparer.Ordinal)))
        {
            return Layer.Person;
        }

        return ByOrder(Told(layers), field).FirstOrDefault(l => Has(l.Body, field))?.GiverOf(field);
    }

    /// <summary>The layers that speak: those of sources that still have the item; if none has, all.</summary>
    private static List<Layer> Told(IReadOnlyList<Layer> layers)
    {
        var told = layers.Where(l => !l.IsPerson && !l.IsGone).OrderBy(l => l.Rank).ThenBy(l => l.Key, StringComparer.Ordinal).ToList();
        return told.Count > 0 ? told : [.. layers.Where(l => !l.IsPerson).OrderBy(l => l.Rank).ThenBy(l => l.Key, StringComparer.Ordinal)];
    }

    private static bool Has(MediaItem item, string field)
        => field.StartsWith(ItemFields.RatingPrefix, StringComparison.Ordinal)
            ? item.Ratings?.Any(r => string.Equals(ItemFields.RatingField(r), field, StringComparison.Ordinal)) == true
            : ItemFields.Find(field)?.Get(item) is not null;

    private static MediaItem WithoutFiles(MediaItem item) => item with { Versions = item.Versions is null ? null : [], Subtitles = item.Subtitles is null ? null : [] };

    private IEnumerable<Layer> ByOrder(List<Layer> layers, string field)
        => layers.OrderBy(l => _places.GetValueOrDefault(l.GiverOf(field), int.MaxValue)).ThenBy(l => !l.IsOwn);

    private MediaItem Joined(List<Layer> told)
    {
        var isGone = told.TrueForAll(l => l.IsGone);
        var item = (told.Find(l => !l.IsOwn) ?? told[0]).Body;
        foreach (var field in ItemFields.All)
        {
            var value = ByOrder(told, field.Name).Select(l => field.Get(l.Body)).FirstOrDefault(v => v is not null);
            if (!ReferenceEquals(value, field.Get(item)))
            {
                item = field.Set(item, value);
            }
        }

        return item with
        {
            Ids = [.. told.SelectMany(l => l.Body.Ids).Where(i => !string.Equals(i.Scheme, LibraryIds.Scheme, StringComparison.Ordinal)).Distinct()],
            Ratings = Union(told.SelectMany(l => (l.Body.Ratings ?? []).Select(r => (Layer: l, Rating: r)))
                .OrderBy(p => _places.GetValueOrDefault(p.Layer.GiverOf(ItemFields.RatingField(p.Rating)), int.MaxValue)).ThenBy(p => !p.Layer.IsOwn).Select(p => p.Rating), r => (ItemFields.RatingField(r), r.By), told.Exists(l => l.Body.Ratings is not null)),
            Watches = Union(told.SelectMany(l => l.Body.Watches ?? []), w => (w.At?.ToString(), w.By, w.At is null ? w.NativeId : null), told.Exists(l => l.Body.Watches is not null)),
            Lists = Union(told.SelectMany(l => l.Body.Lists ?? []), l => (l.List, l.By), told.Exists(l => l.Body.Lists is not null)),
            Tags = Union(told.SelectMany(l => l.Body.Tags ?? []), t => (t.Value, t.By), told.Exists(l => l.Body.Tags is not null)),
            Versions = isGone ? [] : Union(told.SelectMany(l => l.Body.Versions ?? []), v => string.Join('\n', v.Files.Select(f => f.Path)), told.Exists(l => l.Body.Versions is not null)),
            Subtitles = isGone ? null : Union(told.SelectMany(l => l.Body.Subtitles ?? []), s => s.Path, told.Exists(l => l.Body.Subtitles is not null)),
        };
    }

    private static List<T>? Union<T, TKey>(IEnumerable<T> values, Func<T, TKey> key, bool isKnown) => isKnown ? [.. values.DistinctBy(key)] : null;
}
