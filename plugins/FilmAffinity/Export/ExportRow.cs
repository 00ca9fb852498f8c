using AngleSharp.Dom;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Export;

/// <summary>A row of an export's table: a title with its year, and no number of the film.</summary>
internal sealed record ExportRow
{
    /// <summary>Scheme of the ids of rows without a number: title and year, as the export writes them.</summary>
    public const string Scheme = "filmaffinity.export";

    /// <summary>The film, as far as the row says.</summary>
    public required MediaItem Item { get; init; }

    /// <summary>Reads the cell with the title; null if it is empty.</summary>
    public static MediaItem? Film(IElement? cell)
    {
        if (Words.Clean(cell?.TextContent) is not { } text)
        {
            return null;
        }

        var (title, year) = Split(text);
        var (clean, marks, akas) = WorkTypes.Split(title);
        var (kind, types) = WorkTypes.Of(marks);
        var number = Addresses.FilmInAddress(cell!.QuerySelector("a[href*='/film']")?.GetAttribute("href"));
        return new MediaItem
        {
            Kind = kind,
            Title = clean,
            Year = year,
            Ids = [number is null ? new ExternalId(Scheme, text.Length > 900 ? text[..900] : text) : new ExternalId(IdSchemes.FilmAffinity, number)],
            Description = new Description { Types = types, AlternativeTitles = Words.OrNull(akas.Concat(TitleVariants.Inner(clean))) },
        };
    }

    private static (string Title, int? Year) Split(string text)
    {
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        return open > 0 && text.Length - open == 6 && Numbers.Year(text[open..]) is { } year ? (text[..open].TrimEnd(), year) : (text, null);
    }
}
