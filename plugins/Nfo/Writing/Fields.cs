using System.Globalization;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>The facts of an item as elements that all dialects share.</summary>
internal static class Fields
{
    private const string YouTubeWatch = "https://www.youtube.com/watch?v=";

    /// <summary>A field of one element with a text.</summary>
    public static NfoField Text(string name, Func<MediaItem, string?> read, string? locked = null, params string[] others)
        => new([name, .. others], item => Line(read(item)) is { Length: > 0 } text ? [new NfoNode(name, text)] : null) { Lock = locked };

    private static NfoField Paragraphs(string name, Func<MediaItem, string?> read, string? locked, params string[] others)
        => new([name, .. others], item => Clean(Values.Plain(Clean(read(item)))) is { Length: > 0 } text ? [new NfoNode(name, text)] : null) { Lock = locked };

    /// <summary>A field of one element for each word.</summary>
    public static NfoField Words(string name, Func<MediaItem, IReadOnlyList<string>?> read, string? locked = null, params string[] others)
        => new([name, .. others], item => read(item) is { } words ? [.. DescriptionMap.Split(words.Select(w => Line(w) ?? ""), name).Select(w => new NfoNode(name, w))] : null) { Lock = locked };

    public static NfoField Title { get; } = Text("title", i => Values.Plain(Clean(i.Title)), "Name", "localtitle");

    public static NfoField OriginalTitle { get; } = Text("originaltitle", i => i.OriginalTitle);

    public static NfoField SortTitle { get; } = Text("sorttitle", i => i.SortTitle, null, "sortname");

    public static NfoField ShowTitle { get; } = Text("showtitle", i => i.Placement?.ParentTitle);

    public static NfoField Album { get; } = Text("album", i => i.Placement?.ParentTitle);

    public static NfoField Track { get; } = Text("track", i => Number(i.Placement?.Number));

    public static NfoField Season { get; } = Text("season", i => Number(i.Placement?.Season));

    public static NfoField SeasonNumber { get; } = Text("seasonnumber", i => Number(i.Placement?.Season));

    public static NfoField Episode { get; } = Text("episode", i => Number(i.Placement?.Number));

    public static NfoField Plot { get; } = Paragraphs("plot", i => i.Description?.Overview, "Overview", "review", "biography", "overview");

    public static NfoField Outline { get; } = Paragraphs("outline", i => i.Description?.Outline, null);

    public static NfoField Tagline { get; } = Text("tagline", i => Values.Plain(Clean(i.Description?.Tagline)));

    public static NfoField Runtime { get; } = Text("runtime", i => Minutes(i.Description?.Runtime) ?? Minutes(MainFile(i)?.Duration), "Runtime");

    public static NfoField Certification { get; } = Text("mpaa", i => i.Description?.Certification, "OfficialRating", "certification");

    public static NfoField Premiered { get; } = Text("premiered", i => Day(i.Description?.Released));

    public static NfoField ReleaseDate { get; } = Text("releasedate", i => Day(i.Description?.Released));

    public static NfoField Aired { get; } = Text("aired", i => Day(i.Placement?.AirDate ?? i.Description?.Released), null, "premiered");

    public static NfoField Ended { get; } = Text("enddate", i => Day(i.Description?.Ended));

    // The date of the premiere counts for readers; a year beside it that says something else would only confuse.
    public static NfoField Year { get; } = Text("year", i => Number(i.Description?.Released?.Year ?? i.Year));

    public static NfoField Status { get; } = Text("status", i => i.Description?.Status);

    public static NfoField Genres { get; } = Words("genre", i => i.Description?.Genres, "Genres", "genres");

    public static NfoField Tags { get; } = Words("tag", i => i.Tags?.Select(t => t.Value).OfType<string>().ToList(), "Tags", "tags");

    public static NfoField Keywords { get; } = Words("style", i => i.Description?.Keywords);

    public static NfoField Countries { get; } = Words("country", i => CountryNames.Usual(i.Description?.Countries?.ToList()), "ProductionLocations", "countries");

    public static NfoField Studios { get; } = Words("studio", i => i.Description?.Studios, "Studios", "studios");

    public static NfoField Trailer { get; } = Text("trailer", i => Address(i.Description?.Trailer));

    public static NfoField UserRating { get; } = Text("userrating", i => i.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark) is { } own ? Number((int)Math.Round(own.To(Scale.Ten).Value, MidpointRounding.AwayFromZero)) : null);

    public static NfoField PlayCount { get; } = Text("playcount", i => Number(i.Watches?.Count));

    // Kodi wants a time; which one is not known where the zone of the reader is not.
    public static NfoField LastPlayed { get; } = Text("lastplayed", i => i.Watches?.Where(w => w.At is not null).Select(w => w.At!.Value.Day).DefaultIfEmpty().Max() is { Year: > 1 } day ? Day(day) + " 00:00:00" : null);

    public static NfoField Resume { get; } = new(["resume"], i => i.Progress is not { } progress || progress.Position <= TimeSpan.Zero ? null
        : [new NfoNode("resume").Add("position", Seconds(progress.Position)).Add("total", progress.Of is { } of ? Seconds(of) : null)]);

    public static NfoField Favourite { get; } = Text("isuserfavorite", i => i.Favourite?.Value is { } value ? value ? "true" : "false" : null);

    public static NfoField Edition { get; } = Text("edition", i => i.Versions is [{ Edition: { } edition }] ? edition : null);

    /// <summary>The one main file; null where there are several, for nobody knows which is meant.</summary>
    public static MediaFile? MainFile(MediaItem item)
        => item.Versions is [var version] && version.Files.Where(f => f.Role == MediaFile.Main).Take(2).ToList() is [var file] ? file : null;

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Text as a reader will see it: on one line where it may have only one, escaped only once.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Readers unescape what looks escaped twice, and trim.
        for (var i = 0; i < 4; i++)
        {
            var plain = EntityReader.Unescaped(text.ReplaceLineEndings("\n").Trim());
            if (plain == text)
            {
                break;
            }

            text = plain;
        }

        return string.Concat(text.Where((_, i) => !XmlText.IsForbidden(text, i))).Trim();
    }

    /// <summary>The same on one line.</summary>
    public static string? Line(string? text) => Values.OneLine(Clean(text));

    private static string? Minutes(TimeSpan? length)
        => length is { } time && Math.Max(1, (int)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero)) is var minutes and <= 900 && time > TimeSpan.Zero ? Number(minutes) : null;

    private static string? Address(Uri? trailer)
        => trailer is null ? null
            : trailer.AbsoluteUri.StartsWith(YouTubeWatch, StringComparison.Ordinal) && trailer.AbsoluteUri[YouTubeWatch.Length..] is { Length: > 0 } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? "plugin://plugin.video.youtube/play/?video_id=" + id
                : Values.Address(trailer.AbsoluteUri)?.AbsoluteUri;
}
