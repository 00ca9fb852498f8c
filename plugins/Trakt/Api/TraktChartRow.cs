namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A row of a chart: a title, or something around one.</summary>
internal sealed record TraktChartRow
{
    public TraktTitle? Movie { get; init; }

    public TraktTitle? Show { get; init; }

    public string? Title { get; init; }

    public int? Year { get; init; }

    public TraktIds? Ids { get; init; }
}
