namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>What a title says in one language.</summary>
internal sealed record JustWatchContent
{
    public string? Title { get; init; }

    public string? FullPath { get; init; }

    public int? OriginalReleaseYear { get; init; }

    public string? OriginalReleaseDate { get; init; }

    public int? Runtime { get; init; }

    public string? ShortDescription { get; init; }

    public string? AgeCertification { get; init; }

    public IReadOnlyList<JustWatchGenre?>? Genres { get; init; }

    public JustWatchExternalIds? ExternalIds { get; init; }

    /// <summary>A path with {profile} and {format} in it.</summary>
    public string? PosterUrl { get; init; }

    public JustWatchScoring? Scoring { get; init; }
}
