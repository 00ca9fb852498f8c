using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>Films of an export as items.</summary>
internal static partial class ExportItems
{
    /// <summary>The tier from 1 to 10 into which Criticker puts a score, by how the person's scores spread.</summary>
    public const string TierExtra = "criticker.tier";

    private static readonly string[] Days = ["MMM d yyyy, HH:mm", "MMM d, yyyy, HH:mm", "MMM d yyyy", "MMM d, yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd"];

    /// <summary>The item; null if it is none, with the reason.</summary>
    public static MediaItem? Of(ExportEntry entry, out string problem)
    {
        var page = CritickerIds.OfPage(entry["Film Link", "URL", "Link"]);
        ExternalId[] ids = [.. new[] { page, CritickerIds.OfNumber(entry["Film ID"]), CritickerIds.OfImdb(entry["IMDB ID", "imdb_id", "Const"]) }.OfType<ExternalId>().Distinct()];
        var score = entry["Score", "Rating", "Your Rating"];
        var mark = CsvTable.Number(score);
        problem = entry.Problem
            ?? (ids.Length == 0 ? "it has neither an address of Criticker nor an id"
            : score is null ? "it has no score"
            : mark is < 0 or > 100 or null || mark != Math.Truncate(mark.Value) ? $"the score '{Short(score)}' is not one of 0 to 100"
            : "");
        if (problem.Length > 0)
        {
            return null;
        }

        var (title, year) = Titled(entry["Film Name", "Title", "Name"], entry["Year"]);
        return new MediaItem
        {
            Kind = page?.Scheme == CritickerIds.Series ? ItemKinds.Series : ItemKinds.Movie,
            Title = title,
            Year = year,
            Ids = ids,
            Ratings = [new Rating { Value = Math.Truncate(mark!.Value), Scale = Scale.Percent, At = Day(entry["Review Date", "Date Rated", "Date"]) is { } day ? new EventTime(day) : null }],
            Note = entry["Quote", "Mini Review", "Review"] is { } review ? (Personal<string>)review : null,
            Description = entry["Summary"] is { } summary ? new Description { Overview = summary } : null,
            Extras = Tier(entry["Tier"]) is { } tier ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [TierExtra] = JsonSerializer.SerializeToElement(tier, CritickerJson.Default.Int32) } : null,
        };
    }

    /// <summary>The day. The site gives times in a zone of its own that it does not name, so the time of day is left out.</summary>
    private static DateOnly? Day(string? text)
        => DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? DateOnly.FromDateTime(time) : null;

    private static int? Tier(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var tier) && tier is >= 1 and <= 10 ? tier : null;

    private static (string Title, int? Year) Titled(string? name, string? year)
    {
        if (Number(year) is { } own)
        {
            return (name ?? "", own);
        }

        return name is not null && Named().Match(name) is { Success: true } named && Number(named.Groups["year"].Value) is { } told ? (named.Groups["title"].Value, told) : (name ?? "", null);
    }

    private static int? Number(string? year) => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : null;

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"^(?<title>.*\S)\s*\((?<year>[0-9]{4})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Named();
}
