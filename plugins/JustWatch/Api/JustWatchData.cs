namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>What was asked for.</summary>
internal sealed record JustWatchData
{
    public JustWatchTitles? PopularTitles { get; init; }

    public JustWatchNode? Node { get; init; }

    public JustWatchTitles? TitleListV2 { get; init; }
}
