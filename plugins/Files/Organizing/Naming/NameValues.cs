using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>What templates of names can use. Every name is always there; what is not known is null.</summary>
internal static class NameValues
{
    private const int LongestTitle = 140;
    private const int LongestValue = 60;

    /// <summary>The values of an item, or of one of its versions.</summary>
    /// <param name="item">The item.</param>
    /// <param name="version">The version that is named; null for a folder.</param>
    /// <param name="stem">Name of its file, without ending.</param>
    /// <param name="name">What that name says.</param>
    /// <param name="seriesYear">The year of the series, if it is known.</param>
    public static JsonObject Of(MediaItem item, MediaVersion? version, string stem, ParsedName? name, int? seriesYear = null)
    {
        var values = new Values();
        Work(values, item);
        Place(values, item, seriesYear);
        File(values, item, version, stem, name);
        return values.Model;
    }

    private static void Work(Values values, MediaItem item)
    {
        var description = item.Description;
        var sort = item.SortTitle ?? item.Title;
        values.Add("title", item.Title, LongestTitle);
        values.Add("originalTitle", item.OriginalTitle ?? item.Title, LongestTitle);
        values.Add("sortTitle", sort, LongestTitle);
        values.Add("letter", Letter(sort));
        values.Add("year", item.Year);
        values.Add("decade", item.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year / 10 * 10}s") : null);
        values.Add("kind", item.Kind);
        values.Add("collection", description?.Collection?.Name, LongestTitle);
        values.Add("genre", First(description?.Genres));
        values.Add("country", First(description?.Countries));
        values.Add("studio", First(description?.Studios));
        values.Add("certification", description?.Certification);
        values.Add("originalLanguage", description?.Language);
        values.Add("director", item.People?.FirstOrDefault(p => string.Equals(p.Role, "director", StringComparison.OrdinalIgnoreCase))?.Name);
        values.Add("imdb", item.Id(IdSchemes.Imdb)?.Value);
        values.Add("tmdb", (item.Id(IdSchemes.TmdbMovie) ?? item.Id(IdSchemes.TmdbTv) ?? item.Id(IdSchemes.TmdbEpisode))?.Value);
        values.Add("tvdb", (item.Id(IdSchemes.TvdbMovie) ?? item.Id(IdSchemes.TvdbSeries) ?? item.Id(IdSchemes.TvdbEpisode))?.Value);
    }

    private static void Place(Values values, MediaItem item, int? seriesYear)
    {
        var place = item.Placement;
        var series = item.Kind == ItemKinds.Series ? item.Title : place?.ParentTitle;
        var (title, year) = YearApart(series);
        values.Add("series", title, LongestTitle);
        values.Add("seriesYear", year ?? seriesYear ?? (item.Kind == ItemKinds.Series ? item.Year : null));
        values.Add("season", place?.Season);
        values.Add("season2", Padded(place?.Season, 2));
        values.Add("episode", place?.Number);
        values.Add("episode2", Padded(place?.Number, 2));
        values.Add("lastEpisode", place?.LastNumber);
        values.Add("absolute", place?.Absolute);
        values.Add("absolute3", Padded(place?.Absolute, 3));
        values.Add("lastAbsolute", place?.LastAbsolute);
        values.Add("airDate", place?.AirDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        values.Add("code", Code(place));
    }

    private static void File(Values values, MediaItem item, MediaVersion? version, string stem, ParsedName? name)
    {
        var release = version?.Release ?? item.Release ?? name?.Release;
        var streams = version?.Files.FirstOrDefault(f => f.Role == MediaFile.Main)?.Streams;
        var video = streams?.FirstOrDefault(s => s.Kind == MediaStream.Video);
        var audio = streams?.FirstOrDefault(s => s.Kind == MediaStream.Audio);
        var resolution = Resolution(video) ?? release?.Resolution;
        var source = release is { IsRemux: true } ? $"{release.Source} Remux".Trim() : release?.Source;
        values.Add("edition", version?.Edition ?? release?.Edition ?? name?.Edition);
        values.Add("label", version?.Label);
        values.Add("resolution", resolution);
        values.Add("source", source);
        values.Add("quality", source is null && resolution is null ? null : string.Join('-', new[] { source, resolution }.OfType<string>()));
        values.Add("service", release?.Service);
        values.Add("codec", release?.VideoCodec ?? video?.Codec);
        values.Add("hdr", video?.Hdr ?? release?.Hdr);
        values.Add("bitDepth", video?.BitDepth ?? release?.BitDepth);
        values.Add("audio", release?.Audio ?? audio?.Codec);
        values.Add("channels", audio?.Channels?.ToString("0.0", CultureInfo.InvariantCulture));
        values.Add("language", audio?.Language ?? First(release?.Languages));
        values.Add("threeD", release?.ThreeD);
        values.Add("group", release?.Group);
        values.Add("release", release?.Name, LongestTitle);
        values.Add("versions", item.Versions?.Count ?? 0);
        values.Add("name", stem, LongestTitle);
    }

    /// <summary>A series whose title ends with its year has it once: <c>The Flash (2014)</c>.</summary>
    public static (string? Title, int? Year) YearApart(string? title)
        => title is [.., '(', _, _, _, _, ')'] && int.TryParse(title.AsSpan(title.Length - 5, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (title[..^6].TrimEnd(), year)
            : (title, null);

    private static string? First(IReadOnlyList<string>? list) => list is [var first, ..] ? first : null;

    private static string? Code(Placement? place) => place switch
    {
        { Season: { } season, Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"S{season:00}E{number:00}{(place.LastNumber is { } last && last > number ? $"-E{last:00}" : "")}"),
        { AirDate: { } date } => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Absolute: { } absolute } => string.Create(CultureInfo.InvariantCulture, $"{absolute:000}{(place.LastAbsolute > absolute ? $"-{place.LastAbsolute:000}" : "")}"),
        { Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"E{number:00}"),
        _ => null,
    };

    private static string? Letter(string sort)
    {
        foreach (var c in sort.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (char.IsLetter(c))
            {
                return char.ToUpperInvariant(c).ToString();
            }

            if (char.IsDigit(c))
            {
                return "0-9";
            }
        }

        return sort.Length > 0 ? "_" : null;
    }

    private static string? Resolution(MediaStream? video) => video is { Width: { } width, Height: { } height }
        ? (width, height) switch
        {
            ( > 5000, _) => "4320p",
            ( > 2100, _) or (_, > 1100) => "2160p",
            ( > 1300, _) or (_, > 760) => "1080p",
            ( > 1000, _) or (_, > 600) => "720p",
            (_, > 500) => "576p",
            _ => "480p",
        }
        : null;

    private static string? Padded(int? number, int digits) => number?.ToString(new string('0', digits), CultureInfo.InvariantCulture);

    private sealed class Values
    {
        public JsonObject Model { get; } = [];

        public void Add(string name, string? value, int most = LongestValue)
        {
            var safe = value is null ? "" : SafeNames.Value(value, most);
            Model[name] = safe.Length == 0 ? null : safe;
        }

        public void Add(string name, int? value) => Model[name] = value;
    }
}
