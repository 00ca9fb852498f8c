namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Who took part.</summary>
internal sealed record TmdbCredits
{
    public IReadOnlyList<TmdbCredit>? Cast { get; init; }

    public IReadOnlyList<TmdbCredit>? Crew { get; init; }

    public IReadOnlyList<TmdbCredit>? GuestStars { get; init; }
}
