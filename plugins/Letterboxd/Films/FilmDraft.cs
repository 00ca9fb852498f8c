using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>A film while what is known of it is gathered.</summary>
internal sealed class FilmDraft
{
    private readonly List<LogEntry> _entries = [];
    private readonly List<ListEntry> _lists = [];
    private readonly List<string> _remarks = [];

    public required string Name { get; init; }

    public int? Year { get; init; }

    /// <summary>Its ids, the source's own first.</summary>
    public required IReadOnlyList<ExternalId> Ids { get; init; }

    /// <summary>A film, or a series where the source says so.</summary>
    public string Kind { get; init; } = ItemKinds.Movie;

    /// <summary>Its directors, if the source names them.</summary>
    public IReadOnlyList<Person>? Directors { get; init; }

    /// <summary>Its own mark, in half stars; null: that of the newest entry that has one, if <see cref="EntriesRate"/>.</summary>
    public decimal? Mark { get; private set; }

    /// <summary>When the mark was given.</summary>
    public DateOnly? MarkedAt { get; private set; }

    /// <summary>Whether the film's mark is that of an entry, where there is none of the film's own.</summary>
    public bool EntriesRate { get; set; }

    /// <summary>Whether it is marked as seen.</summary>
    public bool IsWatched { get; set; }

    /// <summary>Whether it is liked; null if the source does not say.</summary>
    public bool? IsLiked { get; set; }

    /// <summary>The page of it.</summary>
    public Uri? Page { get; init; }

    /// <summary>The last day on which something about it was said.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Days on which it was marked as seen or rated: they tell films of one name apart.</summary>
    public HashSet<DateOnly> MarkDays { get; } = [];

    public void Rate(decimal mark, DateOnly? day)
    {
        (Mark, MarkedAt) = (mark, day);
        Touch(day);
    }

    public void Add(ListEntry entry)
    {
        _lists.Add(entry);
        Touch(entry.At?.Day);
    }

    public void Add(LogEntry entry)
    {
        _entries.Add(entry);
        Touch(entry.Logged);
        Touch(entry.Watched);
    }

    public void Remark(string text) => _remarks.Add(text);

    /// <summary>Notes a day on which something was said of it.</summary>
    public void Touch(DateOnly? day) => LastDay = day is null || day < LastDay ? LastDay : day;

    /// <summary>The film with all that is known.</summary>
    public MediaItem ToItem()
    {
        LogEntry[] entries = [.. _entries.OrderBy(e => e.Day ?? DateOnly.MinValue)];
        Watch[] dated = [.. entries.Where(e => e.Watched is not null).Select(e => new Watch { At = new EventTime(e.Watched!.Value), NativeId = e.Id })];
        var rated = Mark is null && EntriesRate ? entries.LastOrDefault(e => e.Rating is not null) : null;
        var tags = entries.SelectMany(e => e.Tags ?? []).Distinct(StringComparer.Ordinal).Select(t => new Personal<string> { Value = t }).ToList();
        return new MediaItem
        {
            Kind = Kind,
            Title = Name,
            Year = Year,
            Ids = Ids,
            People = Directors,
            Ratings = (Mark ?? rated?.Rating) is { } mark ? [Rating.Own(mark, 5, 0.5m) with { At = (Mark is null ? rated!.Logged : MarkedAt) is { } day ? new EventTime(day) : null }] : null,
            Watches = dated.Length > 0 ? dated : IsWatched || entries.Length > 0 ? [new Watch()] : null,
            Favourite = IsLiked is { } liked ? new Personal<bool> { Value = liked } : null,
            Lists = _lists.Count > 0 ? [.. _lists] : null,
            Tags = tags.Count > 0 ? tags : null,
            Note = entries.LastOrDefault(e => e.Review is not null)?.Review is { } review ? new Personal<string> { Value = review } : null,
            Extras = EntryExtras.Of(entries),
            Provenance = Page is null && _remarks.Count == 0 ? null : new Provenance { Page = Page, Remarks = _remarks.Count == 0 ? null : [.. _remarks] },
        };
    }
}
