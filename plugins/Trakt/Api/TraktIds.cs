namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>Ids of one thing at Trakt and elsewhere; what is not known is null, empty or 0.</summary>
internal sealed record TraktIds
{
    public long? Trakt { get; init; }

    public string? Slug { get; init; }

    public string? Imdb { get; init; }

    public long? Tmdb { get; init; }

    public long? Tvdb { get; init; }

    /// <summary>Whether one of the ids is that of the other.</summary>
    public bool Meets(TraktIds? other) => other is not null
        && ((Trakt is > 0 && Trakt == other.Trakt) || (Tmdb is > 0 && Tmdb == other.Tmdb) || (Tvdb is > 0 && Tvdb == other.Tvdb)
            || (!string.IsNullOrEmpty(Imdb) && string.Equals(Imdb, other.Imdb, StringComparison.Ordinal)));
}
