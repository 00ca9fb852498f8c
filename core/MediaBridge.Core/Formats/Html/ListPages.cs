using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Pages that list: people, genres, collections, all titles.</summary>
internal static class ListPages
{
    // Longer pages go on as a list, so that a genre of thousands still opens at once.
    private const int MostCards = 200;

    /// <summary>The page of a genre, a collection or a person.</summary>
    public static void Group(HtmlWriter html, string root, SiteGroup group, string what)
    {
        Head(html, group.Name, what);
        Films(html, root, group);
        html.Add($"</div>\n");
    }

    /// <summary>The films of a group as cards; those behind the first many as a list.</summary>
    public static void Films(HtmlWriter html, string root, SiteGroup group)
    {
        Cards.Grid(html, root, group.Films.Take(MostCards));
        if (group.Films.Count <= MostCards)
        {
            return;
        }

        html.Add($"<section><h2>And {Cards.Plural(group.Films.Count - MostCards, "more title")}</h2>\n<ul class=\"names\">\n");
        foreach (var film in group.Films.Skip(MostCards))
        {
            html.Add($"<li><a href=\"{root}{film.Page}\">{film.Title}</a><small>{film.Number ?? film.Year?.ToString(CultureInfo.InvariantCulture) ?? ""}</small></li>\n");
        }

        html.Add($"</ul></section>\n");
    }

    /// <summary>What is said of a person.</summary>
    public static string About(SiteGroup person)
    {
        var acted = person.Films.Count - person.Directed;
        var directed = person.Directed > 0 ? $"Director of {Cards.Plural(person.Directed, "title")}" : "";
        return acted == 0 ? directed : directed.Length == 0 ? $"In the cast of {Cards.Plural(acted, "title")}" : $"{directed}, in the cast of {acted.ToString(CultureInfo.InvariantCulture)} more";
    }

    public static void People(HtmlWriter html, Site site)
    {
        var people = site.PeopleWithPage.ToList();
        Head(html, "People", "Everyone who directed a film here or appears in more than one. Others are found by the search.");
        if (people.Count == 0)
        {
            Empty(html, "Nobody to show yet", "People appear when items carry cast and crew.");
            return;
        }

        Letters(html, people, p => p.Name, (p, name) => html.Add($"<li><a href=\"people/{p.Slug}.html\">{name}</a><small>{p.Films.Count}</small></li>\n"));
        html.Add($"</div>\n");
    }

    public static void All(HtmlWriter html, Site site)
    {
        Head(html, "All titles", HomePage.Summary(site));
        if (site.Films.Count == 0)
        {
            Empty(html, "Nothing here yet", "As soon as a run brings films, they are listed here.");
            return;
        }

        Letters(html, site.Films.OrderBy(f => f.Order).ToList(), f => f.Title, (f, name) => html.Add($"<li><a href=\"{f.Page}\">{name}</a><small>{f.Number ?? f.Year?.ToString(CultureInfo.InvariantCulture) ?? ""}</small></li>\n"));
        html.Add($"</div>\n");
    }

    public static void Tiles(HtmlWriter html, string title, string folder, IReadOnlyCollection<SiteGroup> groups, string about)
    {
        Head(html, title, about);
        if (groups.Count == 0)
        {
            Empty(html, $"No {title.ToLowerInvariant()} yet", "They appear when items carry them.");
            return;
        }

        html.Add($"<ul class=\"tiles\">\n");
        foreach (var group in groups)
        {
            html.Add($"<li><a class=\"h{Inks.Colour(Inks.Of(group.Name))}\" href=\"{folder}/{group.Slug}.html\">{group.Name}<small>{Cards.Plural(group.Films.Count, "title")}</small></a></li>\n");
        }

        html.Add($"</ul>\n</div>\n");
    }

    internal static void Head(HtmlWriter html, string title, string about) => html.Add($"<div class=\"wrap\">\n<div class=\"head\"><h1>{title}</h1><p>{about}</p></div>\n");

    internal static void Empty(HtmlWriter html, string title, string text) => html.Add($"<div class=\"empty\"><b>{title}</b>{text}</div>\n</div>\n");

    private static void Letters<T>(HtmlWriter html, IReadOnlyList<T> entries, Func<T, string> name, Action<T, string> write)
    {
        var groups = entries.GroupBy(e => Letter(name(e))).OrderBy(g => g.Key).ToList();
        html.Add($"<nav class=\"letters\" aria-label=\"Letters\">");
        foreach (var group in groups)
        {
            html.Add($"<a href=\"#{Anchor(group.Key)}\">{group.Key.ToString()}</a>");
        }

        html.Add($"</nav>\n");
        foreach (var group in groups)
        {
            html.Add($"<h2 id=\"{Anchor(group.Key)}\">{group.Key.ToString()}</h2>\n<ul class=\"names\">\n");
            foreach (var entry in group)
            {
                write(entry, name(entry));
            }

            html.Add($"</ul>\n");
        }
    }

    private static string Anchor(char letter) => letter == '#' ? "other" : letter.ToString().ToLowerInvariant();

    private static char Letter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                var plain = rune.ToString().Normalize(NormalizationForm.FormD)[0];
                return char.IsAsciiLetter(plain) ? char.ToUpperInvariant(plain) : '#';
            }
        }

        return '#';
    }
}
