using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sources;

/// <summary>The last mark and the last review of each series, season and episode.</summary>
internal sealed class DiaryMarks
{
    private readonly Dictionary<ExternalId, (MediaItem Item, EventTime? At)> _ratings = [];
    private readonly Dictionary<ExternalId, (MediaItem Item, EventTime? At)> _notes = [];

    public void Add(MediaItem item, SerializdReview review)
    {
        var at = SerializdItems.TimeOf(review);
        if (review.Rating is >= 1 and <= 10 and var mark)
        {
            Keep(_ratings, item with { Ratings = [Rating.Own(Math.Round(mark, MidpointRounding.AwayFromZero), 10) with { At = at }] }, at);
        }

        if (!string.IsNullOrWhiteSpace(review.ReviewText))
        {
            Keep(_notes, item with { Note = review.ReviewText.Trim() }, at);
        }
    }

    /// <summary>Those that were given when it is asked for.</summary>
    public IEnumerable<MediaItem> Items(Func<EventTime?, bool> isWanted) => _ratings.Values.Concat(_notes.Values).Where(m => isWanted(m.At)).Select(m => m.Item);

    private static void Keep(Dictionary<ExternalId, (MediaItem Item, EventTime? At)> marks, MediaItem item, EventTime? at)
    {
        if (!marks.TryGetValue(item.Ids[0], out var known) || Order(at).CompareTo(Order(known.At)) >= 0)
        {
            marks[item.Ids[0]] = (item, at);
        }
    }

    private static (DateOnly, DateTimeOffset) Order(EventTime? at) => (at?.Day ?? default, at?.Instant ?? default);
}
