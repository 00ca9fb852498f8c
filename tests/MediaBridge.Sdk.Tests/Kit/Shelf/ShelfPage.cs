namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>An answer of the service.</summary>
internal sealed record ShelfPage
{
    public required IReadOnlyList<ShelfFilm> Films { get; init; }

    public IReadOnlyList<int> Gone { get; init; } = [];

    public bool More { get; init; }

    public int Total { get; init; }

    public int Version { get; init; }
}
