namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A season of one order: in the list of its series, and in full.</summary>
internal sealed record TvdbSeason
{
    public long Id { get; init; }

    public long? SeriesId { get; init; }

    public int? Number { get; init; }

    public string? Name { get; init; }

    public string? Image { get; init; }

    public string? Year { get; init; }

    public TvdbNamed? Type { get; init; }

    public IReadOnlyList<string?>? NameTranslations { get; init; }

    public IReadOnlyList<string?>? OverviewTranslations { get; init; }

    public IReadOnlyList<TvdbArtwork?>? Artwork { get; init; }

    public IReadOnlyList<TvdbEpisode?>? Episodes { get; init; }

    public IReadOnlyList<TvdbTrailer?>? Trailers { get; init; }
}
