using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>Makes items of the rows of an export. The ids of a row are those of the film, series, season or episode itself.</summary>
internal sealed partial class ExportRows(string kindOfList)
{
    /// <summary>Why the last row was none.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>When the last row was rated or listed.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>The item of a row; null if it is none.</summary>
    public MediaItem? Read(CsvRow row)
    {
        (Problem, At) = (row.Problem ?? "", null);
        if (Problem.Length > 0)
        {
            return null;
        }

        if (!long.TryParse(row["TMDb ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= 0)
        {
            return Bad($"'{row["TMDb ID"]}' is no number of TMDB");
        }

        if (Kind(row) is not { } kind)
        {
            return Bad($"'{row["Type"]}' is neither movie nor tv");
        }

        var time = Time(row["Date Rated", "Date Added"]);
        At = time?.Instant;
        var item = Bare(row, kind, id);
        var rated = row["Your Rating"];
        if (kindOfList == "ratings" || (kindOfList == "auto" && rated is not null))
        {
            return OwnScale.Of(CsvTable.Number(rated)) is { } own
                ? item with { Ratings = [.. new[] { own with { At = time }, Site(row) }.OfType<Rating>()] }
                : Bad(rated is null ? "it has no rating" : $"the rating '{rated}' is not one of 0.5 to 10 in halves");
        }

        return item with { Lists = [new ListEntry { List = ListEntry.Watchlist, At = time }], Ratings = Site(row) is { } site ? [site] : null };
    }

    private static MediaItem Bare(CsvRow row, string kind, long id)
    {
        var released = Values.Date(row["Release Date", "First Air Date"]);
        var name = row["Name", "Title"] ?? "";
        var imdb = row["IMDb ID"];
        var (season, number) = (Number(row["Season Number"]), Number(row["Episode Number"]));
        return new MediaItem
        {
            Kind = kind,
            Title = name,
            Year = released?.Year,
            Ids = [Id(kind, id), .. TmdbIds.Elsewhere(null, imdb, null)],
            Description = released is null ? null : new Description { Released = released },
            Placement = season is null ? null : new Placement { ParentTitle = Numbers().Replace(name, "") is { Length: > 0 } series && series != name ? series : null, Season = season, Number = number, AirDate = released },
        };
    }

    private static ExternalId Id(string kind, long id) => kind switch
    {
        ItemKinds.Movie => TmdbIds.Movie(id),
        ItemKinds.Season => TmdbIds.Season(id),
        ItemKinds.Episode => TmdbIds.Episode(id),
        _ => TmdbIds.Series(id),
    };

    private static string? Kind(CsvRow row) => row["Type"]?.ToLowerInvariant() switch
    {
        "movie" => ItemKinds.Movie,
        "tv" => (Number(row["Season Number"]), Number(row["Episode Number"])) switch
        {
            (not null, not null) => ItemKinds.Episode,
            (not null, null) => ItemKinds.Season,
            _ => ItemKinds.Series,
        },
        _ => null,
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Rating? Site(CsvRow row) => Values.SiteRating(CsvTable.Number(row["Rating"]), null);

    private static EventTime? Time(string? text)
    {
        try
        {
            return text is null ? null : EventTime.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private MediaItem? Bad(string problem)
    {
        Problem = problem;
        return null;
    }

    /// <summary>How the export marks an episode at the end of its series' name.</summary>
    [GeneratedRegex(@"\s+S\d+(E\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
