namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>An episode; everything behind <see cref="Ids"/> comes with <c>extended=full</c> only.</summary>
internal sealed record TraktEpisode
{
    public int? Season { get; init; }

    public int? Number { get; init; }

    public int? NumberAbs { get; init; }

    public string? Title { get; init; }

    public TraktIds? Ids { get; init; }

    public string? Overview { get; init; }

    public string? FirstAired { get; init; }

    public int? Runtime { get; init; }

    public decimal? Rating { get; init; }

    public long? Votes { get; init; }
}
