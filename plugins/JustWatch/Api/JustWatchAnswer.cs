namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>An answer of GraphQL: data, or errors with a success of HTTP, or both.</summary>
internal sealed record JustWatchAnswer
{
    public JustWatchData? Data { get; init; }

    public IReadOnlyList<JustWatchError>? Errors { get; init; }
}
