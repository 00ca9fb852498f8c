namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>A film as the service answers it.</summary>
internal sealed record ShelfFilm
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public int Year { get; init; }

    public decimal Mark { get; init; }

    public string Seen { get; init; } = "";

    public IReadOnlyList<string> Plays { get; init; } = [];

    public int Version { get; init; }
}
