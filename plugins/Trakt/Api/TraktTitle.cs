namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A film or series; everything behind <see cref="Ids"/> comes with <c>extended=full</c> only.</summary>
internal sealed record TraktTitle
{
    public string? Title { get; init; }

    public int? Year { get; init; }

    public TraktIds? Ids { get; init; }

    public string? OriginalTitle { get; init; }

    public string? Overview { get; init; }

    public string? Tagline { get; init; }

    public string? Released { get; init; }

    public string? FirstAired { get; init; }

    public string? Status { get; init; }

    public int? Runtime { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    public string? Certification { get; init; }

    public IReadOnlyList<string?>? Genres { get; init; }

    public string? Homepage { get; init; }

    public string? Trailer { get; init; }

    public decimal? Rating { get; init; }

    public long? Votes { get; init; }
}
