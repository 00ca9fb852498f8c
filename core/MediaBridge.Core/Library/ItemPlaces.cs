using System.Globalization;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Items;
using MediaBridge.Core.Naming;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Finds the item of the library that a source item is: the one it was before, or any with an id of its own.</summary>
internal sealed class ItemPlaces(WriteTransaction transaction)
{
    private static readonly Titles Titles = new();

    /// <summary>The item that a source item is or becomes part of, null for a new one; and those that it shows to be the same.</summary>
    /// <param name="source">The source item.</param>
    /// <param name="known">The item that it was part of until now.</param>
    public (long? Item, IReadOnlyList<long> Same) Of(SourceItem source, long? known)
    {
        SortedSet<long> same = [];
        foreach (var id in source.Body.Ids)
        {
            if (string.Equals(id.Scheme, LibraryIds.Scheme, StringComparison.Ordinal))
            {
                Add(same, "SELECT id FROM items WHERE slug=?1 UNION ALL SELECT item FROM slugs WHERE slug=?1", id.Value);
            }
            else
            {
                Add(same, "SELECT d.item FROM item_ids d JOIN items i ON i.id=d.item WHERE d.scheme=?1 AND d.value=?2 AND i.kind=?3", id.Scheme, id.Value, source.Body.Kind);
            }
        }

        if (known is { } before)
        {
            // Its own ids lead to where it was; it stays there only while it is alone there or what else is there shares an id with it.
            same.Remove(before);
            if (same.Count == 0 || Belongs(source, before))
            {
                if (Belongs(source, before))
                {
                    same.Add(before);
                }
            }
        }

        return same.Count == 0 ? (null, []) : (same.Min, [.. same.Skip(1)]);
    }

    /// <summary>What a new item is called, if the name is free.</summary>
    public static string NameOf(MediaItem item)
    {
        var slugs = new PageSlugs(Titles);
        slugs.Add(item with { Ids = [] });
        slugs.Settle();
        return slugs.Of(0);
    }

    /// <summary>A name for a new item that no other has or had.</summary>
    /// <param name="name">What it is called, if the name is free.</param>
    public string Slug(string name)
    {
        var slug = name;
        for (var number = 2; transaction.Scalar("SELECT 1 FROM items WHERE slug=?1 UNION ALL SELECT 1 FROM slugs WHERE slug=?1", slug) is not null; number++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return slug;
    }

    /// <summary>Whether a source item belongs where it was: nothing else is there, or something else there has an id of it.</summary>
    private bool Belongs(SourceItem source, long item)
    {
        var others = LayerRows.Read(transaction.Query(LayerRows.OfItem, item)).Where(l => !l.IsPerson && !string.Equals(l.Key, source.Key, StringComparison.Ordinal)).ToList();
        return others.Count == 0 || source.IsOwn || others.Exists(o => o.Body.Ids.Any(source.Body.Ids.Contains));
    }

    private void Add(SortedSet<long> items, string sql, params ReadOnlySpan<object?> values) => transaction.EachNumber(sql, id => items.Add(id), values);
}
