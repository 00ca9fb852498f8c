using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Where statistics are shown: what a page knows beside the numbers.</summary>
internal sealed record StatsFrame
{
    /// <summary>Further totals, with their names.</summary>
    public IReadOnlyList<(string Name, string Value)> Totals { get; init; } = [];

    /// <summary>The page of a genre; empty for none.</summary>
    public Func<string, string> GenrePage { get; init; } = _ => "";

    /// <summary>The page of a person; empty for none.</summary>
    public Func<string, string> PersonPage { get; init; } = _ => "";

    /// <summary>Draws further charts.</summary>
    public Action<HtmlWriter> MoreCharts { get; init; } = _ => { };

    /// <summary>Shows the items that lie apart from the average, under a heading.</summary>
    public required Action<HtmlWriter, string, IReadOnlyList<ComparedItem>> Apart { get; init; }
}
