using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Export;

/// <summary>Makes items of the rows of a file: what a row is, its own fields say.</summary>
internal static class ExportRows
{
    /// <summary>An item with what the row says of it, and when that was; null, with the reason, if the row is none.</summary>
    public static MediaItem? Read(TraktEntry? entry, string list, out DateTimeOffset? at, out string problem)
    {
        (at, problem) = (null, "");
        if (entry is null || EntryMap.Item(entry) is not { } item)
        {
            problem = "it has no title with an id";
            return null;
        }

        at = TraktTime.Read(entry.WatchedAt ?? entry.RatedAt ?? entry.ListedAt);
        if (entry.WatchedAt is not null)
        {
            return item with { Watches = [MarkMap.Play(entry)] };
        }

        if (entry.Rating is not null || entry.RatedAt is not null)
        {
            problem = "its rating is not a whole number of 1 to 10";
            return MarkMap.Rating(entry) is { } mark ? item with { Ratings = [mark] } : null;
        }

        problem = "it has neither watched_at nor rated_at nor listed_at";
        return entry.ListedAt is not null ? item with { Lists = [MarkMap.Place(entry, list)] } : null;
    }

    /// <summary>The list that a file holds, by its name: <c>lists-watchlist.json</c> is the watchlist, <c>list-12-noir.json</c> is <c>noir</c>.</summary>
    public static string ListOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Replace('\\', '/')).ToLowerInvariant();
        if (name.Contains(ListEntry.Watchlist, StringComparison.Ordinal))
        {
            return ListEntry.Watchlist;
        }

        var parts = name.Split('-').SkipWhile(p => p is "list" or "lists" or "trakt").SkipWhile(p => p.Length > 0 && p.All(char.IsAsciiDigit)).ToList();
        return parts.Count == 0 ? name : string.Join('-', parts);
    }
}
