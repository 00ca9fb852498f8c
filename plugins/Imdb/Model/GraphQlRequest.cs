namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>A call of the GraphQL interface.</summary>
internal sealed record GraphQlRequest
{
    public required string Query { get; init; }

    public GraphQlVariables? Variables { get; init; }
}
