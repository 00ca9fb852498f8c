using System.ComponentModel;

namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>Options of the format <c>trakt.csv</c>.</summary>
internal sealed record CsvOptions
{
    [Description("What is written: ratings (imdb, rating, rated_at), history (imdb, watched_at; a row for each play), or watchlist (imdb).")]
    public FileShape Shape { get; init; } = FileShape.Ratings;

    [Description("Name of the file. Default: ratings.csv, history.csv or watchlist.csv.")]
    public string? File { get; init; }

    [Description("Time zone of days without a time, such as Europe/Madrid: what happened on a day is written as noon there.")]
    public string TimeZone { get; init; } = "UTC";
}
