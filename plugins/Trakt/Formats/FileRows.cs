using System.Text.Json;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>The rows of an item in an export.</summary>
internal sealed class FileRows(FileShape shape, TimeZoneInfo zone)
{
    /// <summary>How an export says that nobody knows when something was watched.</summary>
    private static readonly string Unknown = TraktTime.Write(DateTimeOffset.UnixEpoch);

    /// <summary>The rows; empty, with the reason, if there is nothing to write.</summary>
    public IReadOnlyList<TraktEntry> Of(MediaItem item, out string reason)
    {
        reason = "";
        if (Titled(item) is not { } entry)
        {
            reason = "it has no id that Trakt knows";
            return [];
        }

        switch (shape)
        {
            case FileShape.History:
                reason = item.Kind is ItemKinds.Series or ItemKinds.Season ? "Trakt keeps plays of films and episodes" : "no play of it is known";
                return item.Kind is ItemKinds.Series or ItemKinds.Season ? [] : [.. (item.Watches ?? []).Select(w => entry with { WatchedAt = Time(w.At) ?? Unknown, Id = NumberOf(w) })];
            case FileShape.Watchlist:
                reason = "it is not on the watchlist";
                return [.. (item.Lists ?? []).Where(l => l.List == ListEntry.Watchlist).Take(1).Select(l => entry with { ListedAt = Time(l.At) ?? Unknown, Rank = l.Rank, Notes = l.Note })];
            default:
                reason = "it has no rating of the person's own";
                return [.. (item.Ratings ?? []).Where(r => r.Whose == Rating.OwnMark && r.Value > 0).Take(1).Select(r => entry with { Rating = r.To(Scale.Ten).Value, RatedAt = Time(r.At) })];
        }
    }

    private static long? NumberOf(Watch play) => play.NativeId is { } native ? TraktSchemes.NumberOf(native) : null;

    private static TraktEntry? Titled(MediaItem item)
    {
        if (Ids(item.Ids, item.Kind) is not { } ids)
        {
            return null;
        }

        var place = item.Placement;
        var show = place is null ? null : new TraktTitle { Title = Text(place.ParentTitle), Ids = Ids(place.ParentIds, ItemKinds.Series) };
        var title = new TraktTitle { Title = Text(item.Title), Year = item.Year, Ids = ids };
        return item.Kind switch
        {
            ItemKinds.Series => new TraktEntry { Type = "show", Show = title },
            ItemKinds.Season => new TraktEntry { Type = "season", Season = new TraktSeason { Number = place?.Season, Title = Text(item.Title), Ids = ids }, Show = show },
            ItemKinds.Episode => new TraktEntry { Type = "episode", Episode = new TraktEpisode { Season = place?.Season, Number = place?.Number, NumberAbs = place?.Absolute, Title = Text(item.Title), Ids = ids }, Show = show },
            _ => new TraktEntry { Type = "movie", Movie = title },
        };
    }

    /// <summary>All ids that Trakt has a field for; null without any.</summary>
    private static TraktIds? Ids(IReadOnlyList<ExternalId> all, string kind)
    {
        var (trakt, imdb, tmdb, tvdb) = TraktSchemes.Of(kind);
        var ids = new TraktIds { Trakt = Number(trakt), Imdb = all.Where(i => i.Scheme == imdb).Select(i => i.Value).FirstOrDefault(TraktSchemes.IsImdb), Tmdb = Number(tmdb), Tvdb = Number(tvdb) };
        return ids == new TraktIds() ? null : ids;

        long? Number(string? scheme) => all.Where(i => i.Scheme == scheme).Select(i => TraktSchemes.NumberOf(i.Value)).FirstOrDefault(n => n is not null);
    }

    /// <summary>A text that JSON can hold: half a character is none.</summary>
    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Concat(text.EnumerateRunes());

    private string? Time(EventTime? at) => at is { } time ? TraktTime.Write(time, zone) : null;
}
