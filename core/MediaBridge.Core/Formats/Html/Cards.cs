using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Posters, title cards and marks, the same on all pages; the grid of the first page makes them like this in its script.</summary>
internal static class Cards
{
    /// <summary>A film in a grid or row.</summary>
    public static void Card(HtmlWriter html, string root, SiteFilm film)
    {
        html.Add($"<li class=\"card\"><a href=\"{root}{film.Page}\">");
        Poster(html, root, film, isLazy: true);
        html.Add($"<b>{film.Title}</b><i><span>{film.Number ?? (film.Year is { } year ? Text(year) : "–")}</span>");
        if (film.Own > 0)
        {
            Stars(html, film.Own);
        }
        else if (film.Average > 0)
        {
            html.Add($"<span>{Tenths(film.Average)}</span>");
        }

        html.Add($"</i></a></li>\n");
    }

    /// <summary>A grid of films.</summary>
    public static void Grid(HtmlWriter html, string root, IEnumerable<SiteFilm> films)
    {
        html.Add($"<ul class=\"grid\">\n");
        foreach (var film in films)
        {
            Card(html, root, film);
        }

        html.Add($"</ul>\n");
    }

    /// <summary>A poster with the title card behind it, which shows when there is no picture.</summary>
    public static void Poster(HtmlWriter html, string root, SiteFilm film, bool isLazy)
    {
        Picture(html, root, film.Poster, film.Title, film.Year is { } year ? Text(year) : "", isLazy);

        if (Badge(film.Kind) is { } badge)
        {
            html.Add($"<span class=\"badge\">{badge}</span>");
        }

        if (film.Watched > 0)
        {
            html.Add($"<span class=\"seen\"><span class=\"sr\">Watched</span></span>");
        }

        html.Add($"</span>");
    }

    /// <summary>The poster of a collection: its own, or that of the first of its films that has one.</summary>
    public static void Poster(HtmlWriter html, string root, SiteGroup collection, bool isLazy)
    {
        Picture(html, root, collection.Poster ?? collection.Films.Find(f => f.Poster is not null)?.Poster, collection.Name, "", isLazy);
        html.Add($"</span>");
    }

    /// <summary>Half stars out of five of a mark out of 100.</summary>
    public static void Stars(HtmlWriter html, int mark)
    {
        var halves = (mark + 5) / 10;
        html.Add($"<span class=\"stars\" role=\"img\" aria-label=\"Own rating {Tenths(mark)} of 10\">{new string('★', halves / 2) + (halves % 2 == 1 ? "½" : "")}</span>");
    }

    /// <summary>The address of a picture from a page.</summary>
    public static string Address(string root, string poster) => poster.Contains("://", StringComparison.Ordinal) ? poster : root + poster;

    /// <summary>A mark out of 100 as one out of ten.</summary>
    public static string Tenths(int mark) => (mark / 10m).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is said of an item that is not a film.</summary>
    public static string? Badge(string kind) => kind switch
    {
        ItemKinds.Movie => null,
        ItemKinds.MusicVideo => "Music video",
        Description.TvMovie => "TV film",
        "" => null,
        _ => char.ToUpperInvariant(kind[0]) + kind[1..],
    };

    /// <summary>A number with its word.</summary>
    public static string Plural(int count, string one, string? many = null) => $"{count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    private static void Picture(HtmlWriter html, string root, string? poster, string title, string small, bool isLazy)
    {
        var ink = Inks.Of(title);
        html.Add($"<span class=\"poster\"><span class=\"blank h{Inks.Colour(ink)} p{Inks.Pattern(ink)}\" aria-hidden=\"true\"><span>{title}</span><small>{small}</small></span>");
        if (poster is null)
        {
            return;
        }

        // In a grid the title beside it says all; on its own page it is a picture of its own.
        html.Add($"<img src=\"{Address(root, poster)}\" alt=\"{(isLazy ? "" : "Poster")}\"");
        if (isLazy)
        {
            html.Add($" loading=\"lazy\" decoding=\"async\"");
        }

        html.Add($" />");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
