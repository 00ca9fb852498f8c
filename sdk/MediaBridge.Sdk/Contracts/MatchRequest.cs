namespace MediaBridge.Sdk;

/// <summary>What a matcher is asked for.</summary>
public sealed record MatchRequest
{
    /// <summary>The scheme of the id that is wanted, such as <c>imdb</c>; null for any.</summary>
    public string? Scheme { get; init; }

    /// <summary>How many candidates are of use, 1 to 100.</summary>
    public int Limit { get; init; } = 10;
}
