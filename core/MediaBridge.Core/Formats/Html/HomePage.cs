namespace MediaBridge.Core.Formats.Html;

/// <summary>The first page: search, filters and the grid. Without scripts it shows the first films and the way to all of them.</summary>
internal static class HomePage
{
    private const int WithoutScript = 60;

    public static void Write(HtmlWriter html, Site site, HtmlOptions options)
    {
        html.Add($"<div class=\"wrap\">\n<div class=\"intro\"><h1>{options.Title}</h1><p>{Summary(site)}</p></div>\n");
        if (site.Films.Count == 0)
        {
            html.Add($"<div class=\"empty\"><b>Nothing here yet</b>As soon as a run brings films, they appear on this page.</div>\n</div>\n");
            return;
        }

        html.Add($"""
            <div id="tools" hidden="">
            <div class="find" id="find"><label class="sr" for="q">Search titles, directors and cast</label><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5 21 21" /></svg><input id="q" type="search" placeholder="Title, director, actor or year" autocomplete="off" spellcheck="false" aria-controls="grid" /><kbd aria-hidden="true">/</kbd></div>
            <div class="filters" role="group" aria-label="Filters">

            """);
        Filters(html, site);
        html.Add($"""
            <button id="clear" type="button" hidden="">Clear all</button>
            <label class="sort"><span class="sr">Sort by</span><select id="sort"><option value="title">Title A–Z</option><option value="newest">Newest first</option><option value="oldest">Oldest first</option><option value="own">Best by own rating</option><option value="average">Best by site rating</option><option value="longest">Longest first</option><option value="shortest">Shortest first</option></select></label>
            </div>
            </div>
            <p class="count" id="count" role="status" aria-live="polite">{Cards.Plural(site.Films.Count, "title")}</p>
            <ul class="grid" id="grid">

            """);
        foreach (var film in site.Films.OrderBy(f => f.Order).Take(WithoutScript))
        {
            Cards.Card(html, "", film);
        }

        html.Add($"""
            </ul>
            <div id="end" hidden="">Loading more …</div>
            <div class="empty" id="none" hidden=""><b>No film fits</b>Try fewer letters, or clear a filter.</div>
            <noscript><p class="count"><a href="all.html">All titles A–Z</a></p></noscript>
            </div>

            """);
    }

    public static string Summary(Site site)
    {
        var movies = site.Films.Count(f => f.IsFilm);
        var series = site.Films.Count(f => f.Parts.Count > 0);
        var others = site.Films.Count - movies - series;
        var minutes = site.Films.Sum(f => (long)f.Minutes);
        var text = movies > 0 || others + series == 0 ? Cards.Plural(movies, "film") : "";
        text += series > 0 ? $"{(text.Length > 0 ? ", " : "")}{series.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)} series with {Cards.Plural(site.All.Count(f => f.Series is not null && !f.Part!.IsSeason), "episode")}" : "";
        text += others > 0 ? $"{(text.Length > 0 ? ", " : "")}{Cards.Plural(others, "other title")}" : "";
        text += minutes >= 60 ? $", {Cards.Plural((int)Math.Min(minutes / 60, int.MaxValue), "hour")}" : "";
        var seen = site.Films.Count(f => f.Watched > 0);
        return seen > 0 ? $"{text}, {seen.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)} watched" : text;
    }

    private static void Filters(HtmlWriter html, Site site)
    {
        var number = 0;
        if (site.Genres.Count > 0)
        {
            Select(html, "genre", "Genre", "All genres", site.Genres.Values.Select(g => (Text(number++), g.Name)));
        }

        if (site.Tags.Count > 0)
        {
            number = 0;
            Select(html, "tag", "Tag", "All tags", site.Tags.Values.Select(t => (Text(number++), t.Name)));
        }

        var decades = site.Films.Where(f => f.Year is not null).Select(f => f.Year!.Value / 10 * 10).Distinct().OrderDescending().ToList();
        if (decades.Count > 1)
        {
            Select(html, "decade", "Decade", "All decades", decades.Select(d => (Text(d), $"{Text(d)}s")));
        }

        if (site.Films.Any(f => f.Watched > 0))
        {
            Select(html, "seen", "Watched", "Watched or not", [("yes", "Watched"), ("no", "Not yet watched")]);
        }

        if (site.Films.Any(f => f.Own > 0))
        {
            Select(html, "rating", "Own rating", "Any rating", [.. Enumerable.Range(0, 5).Select(i => (Text(9 - i), $"{Text(9 - i)} or more")), ("none", "Not rated")]);
        }

        var kinds = SiteData.Kinds(site);
        if (kinds.Keys.Count(k => site.Films.Any(f => string.Equals(f.Kind, k, StringComparison.Ordinal))) > 1)
        {
            Select(html, "kind", "Kind", "All kinds", kinds.Select(k => (Text(k.Value), Cards.Badge(k.Key) ?? "Film")));
        }
    }

    private static void Select(HtmlWriter html, string id, string label, string all, IEnumerable<(string Value, string Name)> options)
    {
        html.Add($"<label><span class=\"sr\">{label}</span><select id=\"{id}\"><option value=\"\">{all}</option>");
        foreach (var (value, name) in options)
        {
            html.Add($"<option value=\"{value}\">{name}</option>");
        }

        html.Add($"</select></label>\n");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
