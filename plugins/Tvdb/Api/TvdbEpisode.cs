namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>An episode: in lists, where the numbers are those of the order, and in full.</summary>
internal sealed record TvdbEpisode
{
    public long Id { get; init; }

    public long? SeriesId { get; init; }

    public string? Name { get; init; }

    public string? Overview { get; init; }

    public string? Aired { get; init; }

    public int? Runtime { get; init; }

    public string? Image { get; init; }

    public int? Number { get; init; }

    public int? SeasonNumber { get; init; }

    public int? AbsoluteNumber { get; init; }

    public IReadOnlyList<string?>? NameTranslations { get; init; }

    public IReadOnlyList<string?>? OverviewTranslations { get; init; }

    public TvdbTexts? Translations { get; init; }

    public IReadOnlyList<TvdbCharacter?>? Characters { get; init; }

    public IReadOnlyList<TvdbContentRating?>? ContentRatings { get; init; }

    public IReadOnlyList<TvdbRemoteId?>? RemoteIds { get; init; }

    public IReadOnlyList<TvdbTrailer?>? Trailers { get; init; }
}
