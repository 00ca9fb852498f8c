using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>The items of a series: itself, its seasons, its episodes, in ordinal order of their keys, so that the series comes before its parts.</summary>
internal static class ShowItems
{
    public static IReadOnlyList<ScannedItem> Of(ShowDraft show)
    {
        var items = new List<ScannedItem>(1 + show.Seasons.Count + show.Episodes.Count)
        {
            Item("", show.Own.Files, new ShowItemPart(show), show.Title, show.Year ?? 0, show.Own.Remarks.Count),
        };
        items.AddRange(show.Seasons.Select(s => Item(EpisodePlace.KeyOf(s.Number), s.Own.Files, new ShowItemPart(show, Season: s), s.Folder ?? "", s.Number, s.Own.Remarks.Count)));
        items.AddRange(show.Episodes.Select(e => Item(e.Place.Key, e.Files, new ShowItemPart(show, Episode: e), show.Title, (e.Place.Absolute ?? 0) + (show.Year ?? 0), 0) with
        {
            Body = Bodies.Of(e.Pieces.SelectMany(p => p.Files.Copies).SelectMany(c => c.Files)),
        }));
        items.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return items;
    }

    private static ScannedItem Item(string key, IEnumerable<FileEntry> files, ShowItemPart part, string text, int number, int remarks)
    {
        var stamp = default(Stamp);
        stamp.Add(text);
        stamp.Add((ulong)number);
        stamp.Add((ulong)remarks);
        var newest = 0L;
        foreach (var file in files)
        {
            stamp.Add(file);
            newest = Math.Max(newest, file.Modified);
        }

        return new ScannedItem { Key = key, Stamp = stamp.Value, Newest = newest, Part = part };
    }
}
