namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>What a search looks for.</summary>
internal sealed record JustWatchFilter
{
    public required string SearchQuery { get; init; }

    public required IReadOnlyList<string> ObjectTypes { get; init; }
}
