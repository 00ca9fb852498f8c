using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Formats;

/// <summary>Options of the format.</summary>
internal sealed record ImdbCsvOptions
{
    [Description("What is written: ratings (14 columns; items that the person rated), or list (18 columns).")]
    public ImdbCsvShape Shape { get; init; } = ImdbCsvShape.Ratings;

    [Description("The list that is written with shape: list, by name or id, such as watchlist. Default: every item.")]
    public string? List { get; init; }

    [Description("Name of the file. Default: ratings.csv, or list.csv.")]
    public string? File { get; init; }
}
