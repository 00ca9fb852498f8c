using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>The form of the site's backup in JSON: films as they come, then series with their episodes, which are gathered before.</summary>
internal sealed class SimklJsonFormat(SimklJsonOptions options) : IOutputFormat
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new OutputFile { Path = options.File, MediaType = "application/json", WriteAsync = (stream, stop) => WriteAsync(request, stream, stop) };
    }

    private static async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        var episodes = new WatchedEpisodes();
        await using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteStartArray("movies");
        await json.FlushAsync(cancellationToken);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (WhyNot(item, episodes) is { } reason)
            {
                request.Reject(item, reason);
            }
            else if (item.Kind != ItemKinds.Episode && SimklIds.IsMovie(item.Kind, item.Ids))
            {
                await WriteTitleAsync(json, request, item, null, cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("shows");
        await foreach (var item in request.Items.Where(i => i.Kind is ItemKinds.Movie or ItemKinds.Series && !SimklIds.IsMovie(i.Kind, i.Ids) && WhyNot(i, null) is null).WithCancellation(cancellationToken))
        {
            await WriteTitleAsync(json, request, item, episodes.Take(item), cancellationToken);
        }

        foreach (var show in episodes.Left)
        {
            await WriteAsync(json, Row(new MediaItem { Kind = ItemKinds.Series, Title = show.Title, Ids = show.Ids }, "show", show), cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    /// <summary>Why an item is not written; null if it is.</summary>
    private static string? WhyNot(MediaItem item, WatchedEpisodes? episodes) => item.Kind switch
    {
        ItemKinds.Episode => episodes?.Add(item) == true ? null : "it is not watched, or Simkl does not know its place: an id of the series, season and number",
        ItemKinds.Movie or ItemKinds.Series => item.Ids.Any(i => SimklIds.Titles.Contains(i.Scheme, StringComparer.Ordinal)) ? null : "it has no id that Simkl knows",
        _ => $"the form has films, series and episodes, not a thing of kind {item.Kind}",
    };

    private static async Task WriteTitleAsync(Utf8JsonWriter json, RenderRequest request, MediaItem item, WatchedEpisodes.Show? watched, CancellationToken cancellationToken)
    {
        var isKept = watched is not null || item.Watches is { Count: > 0 } || item.Extras?.ContainsKey(RowItems.StatusExtra) == true
            || item.Ratings?.Any(r => r.Whose == Rating.OwnMark && r.Value > 0) == true || item.Lists?.Any(l => l.List == ListEntry.Watchlist) == true;
        if (isKept)
        {
            await WriteAsync(json, Row(item, SimklIds.IsMovie(item.Kind, item.Ids) ? "movie" : "show", watched), cancellationToken);
        }
        else
        {
            request.Reject(item, "it is neither rated, watched nor to be watched");
        }
    }

    private static async Task WriteAsync(Utf8JsonWriter json, JsonObject row, CancellationToken cancellationToken)
    {
        row.WriteTo(json);
        await json.FlushAsync(cancellationToken);
    }

    private static JsonObject Row(MediaItem item, string name, WatchedEpisodes.Show? watched)
    {
        var own = item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark && r.Value > 0)?.To(Scale.Ten);
        var play = item.Watches is { Count: > 0 } plays ? Plays.Last(plays) : null;
        var listed = item.Lists?.FirstOrDefault(l => l.List == ListEntry.Watchlist);
        var title = new JsonObject { ["title"] = item.Title, ["ids"] = SimklIds.ToJson(item.Ids) };
        if (item.Year is { } year)
        {
            title["year"] = year;
        }

        var row = new JsonObject { ["status"] = StatusOf(item, name, play, listed, watched), [name] = title };
        Set(row, "user_rating", own is null ? null : JsonValue.Create((int)own.Value));
        Set(row, "user_rated_at", Time(own?.At));
        Set(row, "last_watched_at", Time(play?.At));
        Set(row, "added_to_watchlist_at", Time(listed?.At));
        Set(row, "memo", item.Note?.Value is { Length: > 0 } note ? new JsonObject { ["text"] = note } : null);
        Set(row, "seasons", watched is null ? null : new JsonArray([.. watched.Episodes.GroupBy(e => e.Key.Season).Select(s => new JsonObject
        {
            ["number"] = s.Key,
            ["episodes"] = new JsonArray([.. s.Select(e => new JsonObject { ["number"] = e.Key.Number, ["watched_at"] = Time(e.Value) })]),
        })]));
        return row;
    }

    private static string StatusOf(MediaItem item, string name, Watch? play, ListEntry? listed, WatchedEpisodes.Show? watched)
        => item.Extras?.GetValueOrDefault(RowItems.StatusExtra) is { ValueKind: JsonValueKind.String } status ? status.GetString()!
            : play is not null ? "completed"
            : watched is not null ? "watching"
            : listed is not null ? RowItems.Planned

            // As Simkl files what is rated only.
            : name == "movie" ? "completed" : "watching";

    private static void Set(JsonObject row, string name, JsonNode? value)
    {
        if (value is not null)
        {
            row[name] = value;
        }
    }

    private static string? Time(EventTime? at)
        => at is { } time ? (time.Instant?.UtcDateTime ?? time.Day.ToDateTime(new TimeOnly(12, 0))).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
}
