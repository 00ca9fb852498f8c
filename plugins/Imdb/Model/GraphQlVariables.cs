namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>What the queries take.</summary>
internal sealed record GraphQlVariables
{
    public string? User { get; init; }

    public string? Title { get; init; }

    public int? Rating { get; init; }

    public int? First { get; init; }

    public string? After { get; init; }
}
