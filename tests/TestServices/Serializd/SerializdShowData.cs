namespace MediaBridge.Tests.Services.Serializd;

/// <summary>A series that the local Serializd knows.</summary>
/// <param name="Id">TMDB's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seasons">TMDB's numbers of the seasons, specials first; 0 for one that is empty yet.</param>
public sealed record SerializdShowData(long Id, string Name, IReadOnlyList<long> Seasons)
{
    public static IReadOnlyList<SerializdShowData> All { get; } =
    [
        new(60001, "The Lantern Road", [7000, 7001, 7002, 7003]),
        new(60002, "Harbour", [7100, 7101]),
        new(60003, "Paper Cranes", [7200, 7201, 7202, 0]),
        new(60004, "Quiet Hours", [7300, 7301]),
        new(60005, "Saltworks", [7400, 7401, 7402]),
    ];
}
