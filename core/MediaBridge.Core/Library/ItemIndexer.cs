using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Keeps the tables that queries look into, and the full-text index, in step with an item.</summary>
internal sealed class ItemIndexer(WriteTransaction transaction, WordList words, PrefixBook prefixes)
{
    private static readonly string[] Parts = ["item_ids", "parent_ids", "genres", "countries", "studios", "people", "ratings", "files", "tags", "lists", "watches", "collections", "artwork"];
    private static readonly string[] ItemColumnNames =
    [
        "kind", "title", "original_title", "sort_title", "sort_key", "year", "series", "season", "number", "last_number", "absolute", "air_date", "released", "made", "runtime", "rating", "votes", "my_rating", "plays", "watched",
        "favourite", "files", "size", "certification", "language", "collection", "present", "facets", "odd", "fingerprint", "version", "updated", "parent",
    ];

    private static readonly string ItemUpdate = $"UPDATE items SET {string.Join(", ", ItemColumnNames.Select((n, i) => $"{n}=?{i + 2}"))} WHERE id=?1";
    private static readonly string ItemInsert = $"INSERT INTO items(id, {string.Join(", ", ItemColumnNames)}, slug, added) VALUES({string.Join(", ", Enumerable.Range(1, ItemColumnNames.Length + 3).Select(n => $"?{n}"))})";
    private static readonly string SearchInsert = $"INSERT INTO search(rowid, {string.Join(", ", SearchColumns.Names.Select(n => $"\"{n}\""))}) VALUES({string.Join(", ", Enumerable.Range(1, SearchColumns.Names.Count + 1).Select(n => $"?{n}"))})";
    private static readonly string SearchDelete = $"INSERT INTO search(search, rowid, {string.Join(", ", SearchColumns.Names.Select(n => $"\"{n}\""))}) VALUES('delete', {string.Join(", ", Enumerable.Range(1, SearchColumns.Names.Count + 1).Select(n => $"?{n}"))})";
    private readonly WordIndex _words = new(transaction, words);

    /// <summary>What changes in the columns; stored by <see cref="Flush"/>.</summary>
    public ColumnWriter Columns { get; } = new(transaction);

    /// <summary>Stores what is gathered over many items: once, before the write ends.</summary>
    /// <param name="frequent">How many items make a word frequent; null for the usual number.</param>
    public void Flush(int? frequent)
    {
        Columns.Flush();
        _words.Flush();
        new PrefixSurvey(transaction, prefixes).Run(frequent);
    }

    /// <summary>Takes all of an item out of the tables beside <c>items</c>.</summary>
    public void Clear(long item)
    {
        Columns.Add(ItemColumns.Gone(item, ClearRows(item)));
    }

    /// <summary>Takes an item out, and tells which frequent beginnings its words had.</summary>
    private int[] ClearRows(long item)
    {
        foreach (var table in Parts)
        {
            transaction.Run($"DELETE FROM {table} WHERE item=?1", item);
        }

        if (transaction.Scalar("SELECT data FROM texts WHERE item=?1", item) is not byte[] packed)
        {
            return [];
        }

        var kept = IndexTexts.Kept(packed);
        transaction.Run(SearchDelete, [item, .. kept.Marked]);
        transaction.Run("DELETE FROM texts WHERE item=?1", item);
        return [.. prefixes.Of(kept.Columns).Select(p => p.Number)];
    }

    /// <summary>Writes an item to all of them.</summary>
    public void Write(IndexedItem indexed)
    {
        var (id, item) = (indexed.Id, indexed.Item);
        var old = indexed.IsNew ? [] : ClearRows(id);
        var index = indexed.Index ?? new ItemIndex(item);
        WriteIds(id, item);
        WriteTexts(id, item);
        WriteRatings(id, item, index.Row);
        WritePersonal(id, item);
        new FileRows(transaction).Write(id, item);
        WriteItem(indexed, index.Row);
        transaction.Run(
            "INSERT INTO bodies(item, overview, tagline, body) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(item) DO UPDATE SET overview=excluded.overview, tagline=excluded.tagline, body=excluded.body",
            id, item.Description?.Overview, item.Description?.Tagline, indexed.Body);
        Index(id, indexed.IsNew, index, old);
    }

    /// <summary>Puts an item, of which nothing is there, into the full-text index and the columns.</summary>
    /// <param name="id">The item.</param>
    /// <param name="isNew">Whether the columns hold nothing of it yet.</param>
    /// <param name="index">What the index is told of it.</param>
    /// <param name="old">Frequent beginnings that its words had.</param>
    public void Index(long id, bool isNew, ItemIndex index, IReadOnlyCollection<int> old)
    {
        var texts = index.Texts;
        transaction.Run(SearchInsert, [id, .. texts.Marked]);
        transaction.Run("INSERT INTO texts(item, data) VALUES(?1, ?2)", id, texts.Packed);
        _words.Add(texts);
        Columns.Add(index.Columns.As(id, isNew, prefixes.Of(texts.Columns), old));
    }

    private void WriteItem(IndexedItem indexed, ItemRow row)
    {
        var (item, placement, description) = (indexed.Item, indexed.Item.Placement, indexed.Item.Description);
        var files = QueryTexts.Files(item).ToList();
        transaction.Run(
            indexed.IsNew ? ItemInsert : ItemUpdate,
            indexed.Id, item.Kind, item.Title, item.OriginalTitle, item.SortTitle, row.SortKey, item.Year, placement?.ParentTitle, placement?.Season, placement?.Number, placement?.LastNumber, placement?.Absolute, ItemRow.Day(placement?.AirDate),
            row.Released, row.Made, row.Runtime, row.Site, row.Votes, row.Mine, item.Watches?.Count ?? 0, row.Watched, item.Favourite?.Value == true ? 1 : 0, files.Count, files.Count == 0 ? null : (long)Math.Clamp(files.Sum(f => (decimal)(f.Length ?? 0)), 0, long.MaxValue), description?.Certification, description?.Language, description?.Collection?.Name,
            indexed.IsPresent ? 1 : 0, row.FacetMask, row.IsOdd ? 1 : 0, indexed.Fingerprint, indexed.Version, indexed.Updated, Parent(indexed.Id, item), indexed.Slug, indexed.Added);
    }

    /// <summary>Where an episode or season belongs. What came before its series finds it when that comes.</summary>
    private object? Parent(long id, MediaItem item)
    {
        if (item.Kind is ItemKinds.Series or ItemKinds.Season or ItemKinds.Album or ItemKinds.Artist)
        {
            foreach (var own in item.Ids)
            {
                transaction.Run("UPDATE items SET parent=?3 WHERE parent IS NULL AND id<>?3 AND id IN (SELECT item FROM parent_ids WHERE scheme=?1 AND value=?2)", own.Scheme, own.Value, id);
            }
        }

        foreach (var parent in item.Placement?.ParentIds ?? [])
        {
            if (transaction.Scalar("SELECT d.item FROM item_ids d JOIN items i ON i.id=d.item WHERE d.scheme=?1 AND d.value=?2 AND d.item<>?3 AND i.kind IN ('series', 'season', 'album', 'artist') LIMIT 1", parent.Scheme, parent.Value, id) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private void WriteIds(long id, MediaItem item)
    {
        foreach (var known in item.Ids)
        {
            transaction.Run("INSERT OR IGNORE INTO item_ids(scheme, value, item) VALUES(?1, ?2, ?3)", known.Scheme, known.Value, id);
        }

        foreach (var parent in item.Placement?.ParentIds ?? [])
        {
            transaction.Run("INSERT OR IGNORE INTO parent_ids(scheme, value, item) VALUES(?1, ?2, ?3)", parent.Scheme, parent.Value, id);
        }
    }

    private void WriteTexts(long id, MediaItem item)
    {
        Each(item.Description?.Genres, (n, g) => transaction.Run("INSERT INTO genres(item, ord, genre) VALUES(?1, ?2, ?3)", id, n, g));
        Each(item.Description?.Countries, (n, c) => transaction.Run("INSERT INTO countries(item, ord, country) VALUES(?1, ?2, ?3)", id, n, c));
        Each(item.Description?.Studios, (n, s) => transaction.Run("INSERT INTO studios(item, ord, studio) VALUES(?1, ?2, ?3)", id, n, s));
        Each(item.People, (n, p) => transaction.Run(
            "INSERT INTO people(item, ord, name, role, character, person_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
            id, n, p.Name, p.Role, p.Character, p.Ids is [var first, ..] ? first.ToString() : null));
        Each(item.Artwork, (n, a) => transaction.Run(
            "INSERT INTO artwork(item, ord, role, url, path, language, width, height) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", id, n, a.Role, a.Url?.OriginalString, a.Path, a.Language, a.Width, a.Height));
        if (item.Description?.Collection is { } collection)
        {
            transaction.Run("INSERT INTO collections(item, name, collection_id) VALUES(?1, ?2, ?3)", id, collection.Name, collection.Id?.ToString());
        }
    }

    private void WriteRatings(long id, MediaItem item, ItemRow row) => Each(item.Ratings, (n, r) => transaction.Run(
        "INSERT INTO ratings(item, ord, whose, site, by, value, scale, of_ten, votes, day) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        id, n, r.Whose, r.Site?.ToLowerInvariant(), r.By, (double)r.Value, r.Scale.ToString(), row.OfTen(r), r.Votes, ItemRow.Day(r.At?.Day)));

    private void WritePersonal(long id, MediaItem item)
    {
        Each(item.Tags, (n, t) => transaction.Run("INSERT INTO tags(item, ord, tag, by) VALUES(?1, ?2, ?3, ?4)", id, n, t.Value, t.By));
        Each(item.Lists, (n, l) => transaction.Run("INSERT INTO lists(item, ord, list, name, rank, day, by) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", id, n, l.List, l.Name, l.Rank, ItemRow.Day(l.At?.Day), l.By));
        Each(item.Watches, (n, w) => transaction.Run("INSERT INTO watches(item, ord, at, day, by) VALUES(?1, ?2, ?3, ?4, ?5)", id, n, w.At?.ToString(), ItemRow.Day(w.At?.Day), w.By));
    }

    private static void Each<T>(IReadOnlyList<T>? values, Action<int, T> write)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            write(i, values![i]);
        }
    }
}
