using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>The rows of an item: one for each play that has a day. What belongs to no play stands in the newest row; a mark that is another than that row's gets a row without a day.</summary>
internal static class ImportRows
{
    /// <summary>The rows; empty if the item was neither seen nor rated.</summary>
    /// <param name="item">The item.</param>
    /// <param name="all">Whether every item counts as seen.</param>
    /// <param name="ratedAsSeen">Whether the day of the mark is the day of a play, where there is none.</param>
    public static IReadOnlyList<ImportRow> Of(MediaItem item, bool all, bool ratedAsSeen)
    {
        var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark && r.Value > 0);
        decimal? mark = own?.To(Scale.FiveStars).Value;
        var rows = Plays(item);
        var undated = rows.FindAll(r => r.Watched is null);
        rows.RemoveAll(r => r.Watched is null);
        if (rows.Count == 0 && ratedAsSeen && own?.At is { } at)
        {
            rows.Add(new ImportRow { Watched = at.Day });
        }

        if (rows.Count + undated.Count == 0)
        {
            if (!all && mark is null && item.Watches is not { Count: > 0 })
            {
                return [];
            }

            undated.Add(new ImportRow());
        }

        var newest = rows.Count > 0 ? rows : undated;
        newest[^1] = WithRest(newest[^1], item, [.. rows, .. undated]);
        List<ImportRow> whole = [.. rows, .. undated];
        if (mark is null)
        {
            return [.. whole.Select(r => r with { Rating = null })];
        }

        var last = rows.FindLast(r => r.Rating is not null)?.Rating ?? undated.FindLast(r => r.Rating is not null)?.Rating;
        if (last == mark)
        {
            return whole;
        }

        if (undated.Count > 0 && undated[^1].Rating is null)
        {
            undated[^1] = undated[^1] with { Rating = mark };
        }
        else if (last is null && !rows[^1].IsEntry)
        {
            rows[^1] = rows[^1] with { Rating = mark };
        }
        else
        {
            undated.Add(new ImportRow { Rating = mark });
        }

        return [.. rows, .. undated];
    }

    /// <summary>A row for each play with a day, in their order, and for each review without one.</summary>
    private static List<ImportRow> Plays(MediaItem item)
    {
        var entries = EntryExtras.Of(item).ToList();
        var rows = new List<ImportRow>();
        foreach (var watch in (item.Watches ?? []).Where(w => w.At is not null).OrderBy(w => w.At!.Value.Day))
        {
            var day = watch.At!.Value.Day;
            var at = entries.FindIndex(e => watch.NativeId is not null && e.Id == watch.NativeId);
            at = at >= 0 ? at : entries.FindIndex(e => e.Watched == day && (e.Id is null || watch.NativeId is null));
            rows.Add(at >= 0 ? ImportRow.Of(entries[at]) with { Watched = day } : new ImportRow { Watched = day, Rewatch = rows.Count > 0 });
            if (at >= 0)
            {
                entries.RemoveAt(at);
            }
        }

        // What steps of a pipeline took from the item is gone from its entries, too.
        var tags = (item.Tags ?? []).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(entries.Where(e => e.Watched is null).Select(ImportRow.Of));
        return [.. rows.Select(r => r with { Tags = [.. r.Tags.Where(tags.Contains)], Review = item.Note is { Value.Length: > 0 } ? r.Review : null })];
    }

    /// <summary>A row with the tags and the note of the item that no row has.</summary>
    private static ImportRow WithRest(ImportRow row, MediaItem item, IReadOnlyList<ImportRow> rows)
    {
        var known = rows.SelectMany(r => r.Tags).ToHashSet(StringComparer.Ordinal);
        var note = item.Note?.Value is { Length: > 0 } text && !rows.Any(r => r.Review == text) ? text : null;
        return row with { Tags = [.. row.Tags, .. (item.Tags ?? []).Select(t => t.Value).Where(known.Add)], Review = note ?? row.Review };
    }
}
