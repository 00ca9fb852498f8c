using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Rows of the backup's CSV, and of the import's, as items.</summary>
internal static partial class CsvRows
{
    /// <summary>How far a series was watched, such as <c>s2e5</c>: the form has no single episodes.</summary>
    public const string LastEpisodeExtra = "simkl.lastEpisode";

    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>The item; null if it is none, with the reason.</summary>
    public static MediaItem? Read(CsvRow row, out string problem)
    {
        var type = row["Type"]?.ToLowerInvariant();
        bool? isMovie = type is null ? null : type.Contains("movie", StringComparison.Ordinal) ? true : type is "tv" or "show" or "series" || type.Contains("anime", StringComparison.Ordinal) ? false : null;
        ExternalId[] ids = isMovie is { } movie ? [.. Ids(row, movie)] : [];
        var rated = row["Rating"] is "0" ? null : row["Rating"];
        var mark = CsvTable.Number(rated);
        problem = row.Problem
            ?? (isMovie is null ? $"'{Short(type)}' is neither movie, tv nor anime"
            : ids.Length == 0 ? "it has no id"
            : rated is not null && (mark is null or < 1 or > 10 || mark != Math.Truncate(mark.Value)) ? $"the rating '{Short(rated)}' is not one of 1 to 10"
            : "");
        if (problem.Length > 0)
        {
            return null;
        }

        var (list, at) = (row["Watchlist"]?.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal), Time(row["WatchedDate"]));
        var isPlanned = list == RowItems.Planned;
        return new MediaItem
        {
            Kind = isMovie!.Value ? ItemKinds.Movie : ItemKinds.Series,
            Title = row["Title"] ?? "",
            Year = int.TryParse(row["Year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year : null,
            Ids = ids,
            Ratings = mark is { } own ? [Rating.Own(Math.Truncate(own), 10)] : null,
            Lists = isPlanned ? [new ListEntry { List = ListEntry.Watchlist }] : null,
            Watches = list == "completed" && (at is not null || mark is null) ? [new Watch { At = at }] : null,
            Note = row["Memo"] is { } memo ? (Personal<string>)memo : null,
            Extras = Extras(list, row["LastEpWatched"]),
        };
    }

    /// <summary>The episode that was watched last, with its time; null if the row names none. Those before it are not told.</summary>
    public static MediaItem? LastEpisode(CsvRow row, MediaItem series)
    {
        if (series.Id(SimklIds.Show) is not { } show || row["LastEpWatched"] is not { } text || Place().Match(text) is not { Success: true } place)
        {
            return null;
        }

        var season = place.Groups["season"].Success ? int.Parse(place.Groups["season"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        var number = int.Parse(place.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return new MediaItem
        {
            Kind = ItemKinds.Episode,
            Ids = [RowItems.EpisodeId(show, season, number)],
            Placement = new Placement { ParentIds = series.Ids, ParentTitle = series.Title.Length == 0 ? null : series.Title, Season = season, Number = number },
            Watches = [new Watch { At = Time(row["WatchedDate"]) }],
        };
    }

    private static IEnumerable<ExternalId> Ids(CsvRow row, bool isMovie)
    {
        (string Scheme, string? Value, bool IsNumber)[] all =
        [
            (isMovie ? SimklIds.Movie : SimklIds.Show, row["SIMKL_ID"], true),
            (IdSchemes.Imdb, Imdb(row["IMDB"] ?? row["IMDB_ID"]), false),
            (isMovie ? IdSchemes.TmdbMovie : IdSchemes.TmdbTv, row["TMDB"] ?? row["TMDB_ID"], true),
            (isMovie ? IdSchemes.TvdbMovie : IdSchemes.TvdbSeries, row["TVDB"] ?? row["TVDB_ID"], true),
            ("mal", row["MAL_ID"] ?? row["MAL"], true),
        ];
        return from id in all
               where id.Value is { Length: > 0 and < 20 } && id.Value != "0" && (!id.IsNumber || id.Value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
               select new ExternalId(id.Scheme, id.Value!);
    }

    private static string? Imdb(string? text)
        => text?.ToLowerInvariant() is { } id && id.StartsWith("tt", StringComparison.Ordinal) && id.Length is > 6 and < 16 && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0 ? id : null;

    private static EventTime? Time(string? text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new EventTime(day);
        }

        return text?.Length > 10 ? RowItems.Time(text) : null;
    }

    private static Dictionary<string, JsonElement>? Extras(string? list, string? last)
    {
        var extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in new[] { (RowItems.StatusExtra, list), (LastEpisodeExtra, last) })
        {
            if (value is not null)
            {
                extras[name] = JsonSerializer.SerializeToElement(value, SimklJson.Default.String);
            }
        }

        return extras.Count == 0 ? null : extras;
    }

    private static string Short(string? text) => text is { Length: > 40 } ? text[..40] + "…" : text ?? "";

    [GeneratedRegex("^(s(?<season>[0-9]{1,3}))?e(?<number>[0-9]{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
