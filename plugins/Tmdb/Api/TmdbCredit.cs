namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>One who took part. Whole series add up roles and jobs over episodes.</summary>
internal sealed record TmdbCredit
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public string? Character { get; init; }

    public IReadOnlyList<TmdbRole>? Roles { get; init; }

    public string? Job { get; init; }

    public IReadOnlyList<TmdbRole>? Jobs { get; init; }

    public string? Department { get; init; }

    public int? Order { get; init; }

    public string? ProfilePath { get; init; }
}
