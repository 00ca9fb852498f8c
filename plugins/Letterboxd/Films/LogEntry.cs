namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>An entry of the diary, or a review: what somebody said of a film on one occasion.</summary>
internal sealed record LogEntry
{
    /// <summary>The entry's own id: the code of its short address, or its number in the feed; null where the source names none.</summary>
    public string? Id { get; init; }

    /// <summary>The day on which it was written.</summary>
    public DateOnly? Logged { get; init; }

    /// <summary>The day on which the film was seen; null if that was not said.</summary>
    public DateOnly? Watched { get; init; }

    /// <summary>The mark given then, in half stars from 0.5 to 5.</summary>
    public decimal? Rating { get; init; }

    /// <summary>Whether it had been seen before.</summary>
    public bool Rewatch { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The review; its markup is the site's.</summary>
    public string? Review { get; init; }

    /// <summary>The day by which entries are ordered.</summary>
    internal DateOnly? Day => Watched ?? Logged;
}
