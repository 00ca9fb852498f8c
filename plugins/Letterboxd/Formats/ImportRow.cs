using MediaBridge.Plugins.Letterboxd.Films;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>What a row of a file for the import says beside its film.</summary>
internal sealed record ImportRow
{
    /// <summary>The day on which it was seen: with one the row is an entry of the diary, without it only says that the film was seen.</summary>
    public DateOnly? Watched { get; init; }

    /// <summary>Half stars.</summary>
    public decimal? Rating { get; init; }

    public bool Rewatch { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Review { get; init; }

    /// <summary>Whether it is known how the play was marked then: an entry without a mark gets none of the film's.</summary>
    public bool IsEntry { get; init; }

    public static ImportRow Of(LogEntry entry) => new() { Watched = entry.Watched, Rating = entry.Rating, Rewatch = entry.Rewatch, Tags = entry.Tags ?? [], Review = entry.Review, IsEntry = true };
}
