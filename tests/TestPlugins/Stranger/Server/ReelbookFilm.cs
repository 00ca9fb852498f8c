namespace Reelbook.Server;

/// <summary>A film of the catalogue.</summary>
public sealed record ReelbookFilm(string Id, string Imdb, string Title, int Year)
{
    /// <summary>What the catalogue holds.</summary>
    public static IReadOnlyList<ReelbookFilm> Catalogue { get; } =
    [
        new("f1", "tt0010323", "The Cabinet of Dr. Caligari", 1920),
        new("f2", "tt0012349", "The Kid", 1921),
        new("f3", "tt0013442", "Nosferatu", 1922),
        new("f4", "tt0014429", "Safety Last!", 1923),
        new("f5", "tt0015324", "Sherlock Jr.", 1924),
        new("f6", "tt0015864", "The Gold Rush", 1925),
        new("f7", "tt0017136", "Metropolis", 1927),
        new("f8", "tt0018773", "The Circus", 1928),
        new("f9", "tt0019760", "Man with a Movie Camera", 1929),
        new("f10", "tt0021749", "City Lights", 1931),
        new("f11", "tt0032599", "His Girl Friday", 1940),
        new("f12", "tt0056923", "Charade", 1963),
    ];
}
