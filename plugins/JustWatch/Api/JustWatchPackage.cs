namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>A provider.</summary>
internal sealed record JustWatchPackage
{
    public string? ClearName { get; init; }

    public string? ShortName { get; init; }
}
