using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>The days that an item has in a field; of an instant, its day in UTC.</summary>
internal static class QueryDates
{
    private static readonly Dictionary<QueryField, Func<MediaItem, IEnumerable<DateOnly?>>> Readers = new()
    {
        [QueryFields.Watched] = i => i.Watches?.Select(w => w.At?.Day) ?? [],
        [QueryFields.Released] = i => [i.Description?.Released ?? i.Placement?.AirDate],
        [QueryFields.Added] = i => [Day(i.Provenance?.RetrievedAt)],
        [QueryFields.Rated] = i => i.Ratings?.Where(r => r.Whose is Rating.OwnMark).Select(r => r.At?.Day) ?? [],
        [QueryFields.Listed] = i => i.Lists?.Select(l => l.At?.Day) ?? [],
        [QueryFields.Made] = i => [i.Generation?.At?.Day],
        [QueryFields.Modified] = i => QueryTexts.Files(i).Select(f => Day(f.Modified)),
    };

    public static IEnumerable<DateOnly> Of(MediaItem item, QueryField field) => Readers[field](item).Where(d => d.HasValue).Select(d => d.GetValueOrDefault());

    private static DateOnly? Day(DateTimeOffset? instant) => instant is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
