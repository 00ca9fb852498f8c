using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>The page of a film.</summary>
internal static class FilmPage
{
    /// <summary>The film that a page is about; null if it is about none.</summary>
    /// <remarks>A search with one answer is answered with the page of the film, at the address of the search.</remarks>
    public static string? FilmOf(SitePage page)
    {
        var document = page.Document;
        var said = document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        var isFilm = document.QuerySelector("dl.movie-info") is not null || document.QuerySelector("meta[property='og:type']")?.GetAttribute("content")?.StartsWith("video", StringComparison.Ordinal) == true;
        return !isFilm ? null
            : Addresses.FilmInAddress(said)
                ?? Addresses.FilmInAddress(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
                ?? Addresses.FilmId(document.QuerySelector(".rate-movie-box[data-movie-id]")?.GetAttribute("data-movie-id"))
                ?? Addresses.FilmInAddress(page.Address.AbsolutePath)
                ?? Addresses.FilmInAddress(document.QuerySelector(".ntabs a[href], a.active[href]")?.GetAttribute("href"));
    }

    /// <summary>The film, without anything that belongs to a person.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: the page has no title, or is of no film.</exception>
    public static MediaItem Read(SitePage page, Edition edition) => TryRead(page, edition) ?? throw CardPage.Unknown(page);

    /// <summary>The film; null if the page has no title, or is of no film.</summary>
    public static MediaItem? TryRead(SitePage page, Edition edition)
    {
        var (document, fields) = (page.Document, new FilmFields(page.Document));
        edition = Edition.Of(document) ?? edition;
        var shown = Words.Clean((document.QuerySelector("#main-title [itemprop=name]") ?? document.QuerySelector("[itemtype*=Movie] > [itemprop=name], .z-movie > [itemprop=name]") ?? document.QuerySelector("#main-title"))?.TextContent);
        if (shown is null || FilmOf(page) is not { } id)
        {
            return null;
        }

        var (title, marks, akas) = WorkTypes.Split(shown);
        var titled = WorkTypes.Split(Words.Clean(document.QuerySelector("img[itemprop=image]")?.GetAttribute("alt")) ?? "");
        var allGenres = Genres(document, fields);
        var badges = document.QuerySelectorAll("#main-title .type, h1 .movie-type .type").Select(t => Words.Clean(t.TextContent)).OfType<string>();
        var original = Original(fields["original"] ?? document.QuerySelector("dd.original-title"));
        var (kind, types) = WorkTypes.Of([.. badges, .. marks, .. titled.Title == title ? titled.Marks : [], .. original.Marks, .. allGenres.Where(WorkTypes.IsNoGenre), .. NoPersons(fields)]);
        if (document.QuerySelector("meta[property='og:type']")?.GetAttribute("content") == "video.tv_show")
        {
            kind = ItemKinds.Series;
        }

        return new MediaItem
        {
            Kind = kind,
            Title = title,
            OriginalTitle = original.Title,
            Year = Numbers.Year(document.QuerySelector("[itemprop=datePublished]")?.TextContent) ?? Numbers.Year(fields.Text("year")),
            Ids = [new ExternalId(IdSchemes.FilmAffinity, id)],
            Description = new Description
            {
                Types = types,
                AlternativeTitles = Others(document, title, original, akas),
                Overview = Words.Clean((document.QuerySelector("dd[itemprop=description], [itemprop=description]") ?? fields["plot"])?.TextContent),
                Runtime = Numbers.Count((document.QuerySelector("[itemprop=duration]") ?? fields["runtime"])?.TextContent) is { } minutes and > 0 and < 100_000 ? TimeSpan.FromMinutes(minutes) : null,
                Countries = Countries(document, fields),
                Genres = Words.OrNull(allGenres.Where(g => !WorkTypes.IsNoGenre(g))),
                Studios = Studios(document, fields),
                Homepage = Uri.TryCreate(fields["site"]?.QuerySelector("a[href]")?.GetAttribute("href"), UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? site : null,
            },
            People = FilmPeople.Of(document, fields) is { Count: > 0 } people ? people : null,
            Ratings = Average(document) is { } average ? [average] : null,
            Artwork = Posters.Of(document.QuerySelectorAll("a.lightbox[href*='large'], a.lightbox[href], img[itemprop=image], #movie-main-image-container img, meta[property='og:image']"), page.Address) is { Count: > 0 } posters ? posters : null,
            Provenance = new Provenance { Page = Addresses.Film(page.Address, edition, id) },
        };
    }

    private static Rating? Average(IHtmlDocument document)
    {
        var average = document.QuerySelector("#movie-rat-avg");
        var votes = document.QuerySelector("[itemprop=ratingCount]");
        return (Numbers.Average(average?.GetAttribute("content")) ?? Numbers.Average(average?.TextContent)) is { } value
            ? Rating.OfSite(IdSchemes.FilmAffinity, value, 10, Numbers.Count(votes?.GetAttribute("content")) ?? Numbers.Count((votes ?? document.QuerySelector("#movie-count-rat"))?.TextContent))
            : null;
    }

    /// <summary>The original title, without the button that opens further titles.</summary>
    private static (string? Title, IReadOnlyList<string> Marks, IReadOnlyList<string> Akas) Original(IElement? field)
    {
        var copy = (IElement?)field?.Clone();
        foreach (var button in copy?.QuerySelectorAll(".show-akas, .akas, script, style").ToList() ?? [])
        {
            button.Remove();
        }

        var (title, marks, akas) = WorkTypes.Split(Words.Clean(copy?.TextContent) ?? "");
        return (title.Length == 0 ? null : title, marks, akas);
    }

    private static IReadOnlyList<string>? Others(IHtmlDocument document, string title, (string? Title, IReadOnlyList<string> Marks, IReadOnlyList<string> Akas) original, IReadOnlyList<string> akas)
    {
        var listed = document.QuerySelectorAll(".akas li").Select(a => Words.Clean(a.TextContent)).OfType<string>();
        var inside = original.Title is { } whole ? TitleVariants.Outer(whole).Concat(TitleVariants.Inner(whole)) : [];
        return Words.OrNull(listed.Concat(akas).Concat(original.Akas).Concat(inside).Concat(TitleVariants.Inner(title)).Where(t => t != title && t != original.Title).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Genres stand before the bar, topics behind it.</summary>
    private static List<string> Genres(IHtmlDocument document, FilmFields fields)
    {
        var marked = document.QuerySelectorAll("[itemprop=genre] a");
        var links = marked.Length > 0 ? marked : fields["genre"]?.QuerySelectorAll("a[href*=moviegenre], span > a");
        return [.. (links ?? Enumerable.Empty<IElement>()).Select(g => Words.Clean(g.TextContent)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static List<string>? Countries(IHtmlDocument document, FilmFields fields)
    {
        var flags = document.QuerySelectorAll("#country-img img").Select(i => Words.Clean(i.GetAttribute("alt") ?? i.GetAttribute("title"))).OfType<string>().ToList();
        return flags.Count > 0 ? flags : fields.Text("country") is { } text ? [text] : null;
    }

    private static List<string>? Studios(IHtmlDocument document, FilmFields fields)
    {
        var field = document.QuerySelector("dd.card-producer") ?? fields["producer"];
        var names = field?.QuerySelectorAll(".nb").Select(n => Words.Clean(n.TextContent)?.TrimEnd(',', '.', ' ')).OfType<string>().ToList() ?? [];
        if (names.Count == 0 && Words.Clean(field?.TextContent) is { } text)
        {
            names.AddRange(text.Split([" / ", "; "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return names.Count > 0 ? names : null;
    }

    private static IEnumerable<string> NoPersons(FilmFields fields) => fields.Text("cast") is { } cast && WorkTypes.IsNoPerson(cast) ? [cast] : [];
}
