namespace MediaBridge.Tests.Services.Tmdb;

/// <summary>A season of the local TMDB.</summary>
public sealed record TmdbSeasonData(long Id, int Number, string Name, params TmdbEpisodeData[] Episodes);
