using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>Tells what files are.</summary>
internal static class TableKinds
{
    /// <summary>Of a file, by its place in the export.</summary>
    public static TableKind Of(string name) => name.ToLowerInvariant() switch
    {
        "watched.csv" => TableKind.Watched,
        "ratings.csv" => TableKind.Ratings,
        "watchlist.csv" => TableKind.Watchlist,
        "likes/films.csv" => TableKind.Likes,
        "diary.csv" => TableKind.Diary,
        "reviews.csv" => TableKind.Reviews,
        var n when n.StartsWith("lists/", StringComparison.Ordinal) && n.EndsWith(".csv", StringComparison.Ordinal) && n.Count(c => c == '/') == 1 => TableKind.List,
        _ => TableKind.Other,
    };

    /// <summary>Of a file by itself, by its columns, and where these are alike by its name.</summary>
    public static TableKind Of(CsvTable table, string name)
    {
        var known = Of(name);
        return !table.Has("Name") ? TableKind.Other
            : table.Has("Review") ? TableKind.Reviews
            : table.Has("Watched Date") ? TableKind.Diary
            : table.Has("Rating") ? TableKind.Ratings
            : known is TableKind.Watchlist or TableKind.Watched ? known
            : name.Equals("films.csv", StringComparison.OrdinalIgnoreCase) ? TableKind.Likes
            : name.Contains("watchlist", StringComparison.OrdinalIgnoreCase) ? TableKind.Watchlist
            : name.Contains("watched", StringComparison.OrdinalIgnoreCase) ? TableKind.Watched
            : TableKind.Other;
    }
}
