using System.ComponentModel;

namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>Options of the format.</summary>
internal sealed record JsonOptions
{
    [Description("What is written: ratings, history (a row for each play), or watchlist.")]
    public FileShape Shape { get; init; } = FileShape.Ratings;

    [Description("Name of the file. Default: ratings.json, history.json or watchlist.json.")]
    public string? File { get; init; }

    [Description("Time zone of days without a time, such as Europe/Madrid: what happened on a day is written as noon there.")]
    public string TimeZone { get; init; } = "UTC";
}
