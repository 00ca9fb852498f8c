using System.Globalization;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Items;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The lower parts of a film's page.</summary>
internal static class FilmDetails
{
    private const int MostCast = 40;

    /// <summary>A line of the credits, with links.</summary>
    public static void Credit(HtmlWriter html, string root, Site site, string role, IReadOnlyList<string> names)
    {
        var known = names.Where(n => !string.IsNullOrWhiteSpace(n)).ToList();
        if (known.Count == 0)
        {
            return;
        }

        html.Add($"<dt>{role}</dt><dd>");
        for (var i = 0; i < known.Count; i++)
        {
            html.Add($"{(i > 0 ? ", " : "")}<a href=\"{PersonPage(root, site, known[i])}\">{known[i]}</a>");
        }

        html.Add($"</dd>");
    }

    /// <summary>Where a name leads: to the person's page, or to a search for somebody who has none.</summary>
    public static string PersonPage(string root, Site site, string name)
        => site.People.TryGetValue(name, out var person) && person.Slug.Length > 0
            ? $"{root}people/{person.Slug}.html"
            : $"{root}index.html#q={Uri.EscapeDataString(PageSlugs.WellFormed(name))}";

    public static void Cast(HtmlWriter html, string root, MediaItem item, Site site)
    {
        var cast = (item.People ?? []).Where(p => p.Role is Person.Actor or Person.Guest && !string.IsNullOrWhiteSpace(p.Name)).Take(MostCast).ToList();
        if (cast.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>Cast</h2>\n<ul class=\"cast\">\n");
        foreach (var person in cast)
        {
            html.Add($"<li><span class=\"face h{Inks.Colour(Inks.Of(person.Name))}\" aria-hidden=\"true\">{Initials(person.Name)}</span><span><a href=\"{PersonPage(root, site, person.Name)}\">{person.Name}</a>");
            if (!string.IsNullOrWhiteSpace(person.Character))
            {
                html.Add($"<small>{person.Character}</small>");
            }

            html.Add($"</span></li>\n");
        }

        html.Add($"</ul></section>\n");
    }

    public static void Versions(HtmlWriter html, MediaItem item)
    {
        var files = (item.Versions ?? []).SelectMany(v => v.Files.Where(ItemFacts.IsMain).Select(f => (Version: v, File: f))).ToList();
        if (files.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>{(files.Count == 1 ? "File" : "Files")}</h2>\n<div class=\"scroll\"><table class=\"files\">\n<thead><tr><th>Version</th><th>Picture</th><th>Sound</th><th>Subtitles</th><th class=\"num\">Size</th></tr></thead>\n<tbody>\n");
        foreach (var (version, file) in files)
        {
            var streams = file.Streams ?? [];
            html.Add($"<tr><td>");
            var tags = new[] { ItemFacts.Resolution(version), version.Edition ?? version.Release?.Edition, version.Release?.Source }.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            foreach (var tag in tags)
            {
                html.Add($"<span class=\"tag\">{tag}</span> ");
            }

            if (tags.Count > 0)
            {
                html.Add($"<br />");
            }

            html.Add($"<code>{file.Path}</code></td><td data-name=\"Picture\">{Of(streams, MediaStream.Video, StreamText.Video) ?? version.Release?.VideoCodec ?? "–"}</td>");
            html.Add($"<td data-name=\"Sound\">{Of(streams, MediaStream.Audio, StreamText.Audio) ?? version.Release?.Audio ?? "–"}</td>");
            var subtitles = streams.Where(s => s.Kind is MediaStream.Text).Select(s => s.Language).Concat((item.Subtitles ?? []).Select(s => s.Language)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            html.Add($"<td data-name=\"Subtitles\">{(subtitles.Count > 0 ? string.Join(", ", subtitles) : "–")}</td><td class=\"num\" data-name=\"Size\">{(file.Length is { } length ? Units.Bytes(length) : "–")}</td></tr>\n");
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    public static void Personal(HtmlWriter html, string root, MediaItem item, SiteFilm film, Site site)
    {
        if (!string.IsNullOrWhiteSpace(item.Note?.Value))
        {
            html.Add($"<section><h2>Note</h2><blockquote>{item.Note.Value.Trim()}</blockquote></section>\n");
        }

        var marks = (item.Lists ?? []).Select(l => l.List is ListEntry.Watchlist ? "Watchlist" : l.Name ?? l.List)
            .Prepend(item.Favourite?.Value == true ? "♥ Favourite" : "")
            .Where(t => !string.IsNullOrWhiteSpace(t)).Distinct(StringComparer.Ordinal).ToList();
        if (marks.Count + film.Tags.Count > 0)
        {
            html.Add($"<section><h2>Lists and tags</h2><div class=\"chips\">");
            foreach (var mark in marks)
            {
                html.Add($"<span>{mark}</span>");
            }

            foreach (var tag in film.Tags)
            {
                html.Add($"<a href=\"{TagCloud.Page(root, site.Tags[tag])}\">#{tag}</a>");
            }

            html.Add($"</div></section>\n");
        }

        var plays = (item.Watches ?? []).Where(w => w.At is not null).Select(w => w.At!.Value.Day).OrderDescending().ToList();
        if (plays.Count > 1)
        {
            html.Add($"<section><h2>Watched on</h2><div class=\"chips\">");
            foreach (var play in plays.Take(60))
            {
                html.Add($"<span>{play.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}</span>");
            }

            html.Add($"</div></section>\n");
        }
    }

    public static void Sources(HtmlWriter html, MediaItem item)
    {
        var links = new[] { ("Page at its service", item.Provenance?.Page), ("Home page", item.Description?.Homepage), ("Trailer", item.Description?.Trailer) }.Where(l => ItemFacts.IsWeb(l.Item2)).ToList();
        var ids = item.Ids.Where(i => i.Scheme is not IdSchemes.FilePath and not LibraryIds.Scheme && !i.IsEmpty).ToList();
        if (links.Count + ids.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>{(links.Count > 0 ? "Elsewhere" : "Ids")}</h2><div class=\"chips\">");
        foreach (var (name, address) in links)
        {
            html.Add($"<a href=\"{address!.AbsoluteUri}\" rel=\"noopener noreferrer\">{name} ↗</a>");
        }

        foreach (var id in ids)
        {
            html.Add($"<span>{id.ToString()}</span>");
        }

        html.Add($"</div></section>\n");
    }

    private static string? Of(IReadOnlyList<MediaStream> streams, string kind, Func<MediaStream, string> text)
    {
        var all = streams.Where(s => string.Equals(s.Kind, kind, StringComparison.Ordinal)).Select(text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return all.Count > 0 ? string.Join(", ", all) : null;
    }

    private static string Initials(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).ToList();
        return words.Count switch
        {
            0 => "",
            1 => words[0][..1].ToUpperInvariant(),
            _ => (words[0][..1] + words[^1][..1]).ToUpperInvariant(),
        };
    }
}
