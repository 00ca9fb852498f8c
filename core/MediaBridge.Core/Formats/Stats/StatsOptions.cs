using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Core.Formats.Stats;

/// <summary>Options of the <c>stats</c> format.</summary>
internal sealed record StatsOptions
{
    [Description("Name of the page, below the output folder; empty for none")]
    public string File { get; init; } = "stats.html";

    [Description("Name of the file with the same numbers as JSON, below the output folder; empty for none")]
    public string Data { get; init; } = "stats.json";

    [Description("Heading of the page")]
    public string Title { get; init; } = "Statistics";

    [Description("Items that a director must have to be listed")]
    [Range(1, 1000)]
    public int MinDirector { get; init; } = 2;

    [Description("The accent colour, as #rrggbb")]
    public string Accent { get; init; } = "#c2402c";
}
