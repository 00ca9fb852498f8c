namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A picture. What its type means stands in ArtworkMap.</summary>
internal sealed record TvdbArtwork
{
    public long? Id { get; init; }

    public string? Image { get; init; }

    public string? Thumbnail { get; init; }

    /// <summary>Language of the text in it; null: there is none.</summary>
    public string? Language { get; init; }

    public int? Type { get; init; }

    public decimal? Score { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public bool? IncludesText { get; init; }
}
