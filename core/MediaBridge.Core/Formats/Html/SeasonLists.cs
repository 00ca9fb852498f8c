using System.Globalization;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The seasons and episodes on the page of their series.</summary>
internal static class SeasonLists
{
    // Longer seasons, such as those of daily shows, open when somebody asks for them.
    private const int MostOpen = 60;

    public static void Write(HtmlWriter html, SiteFilm series)
    {
        foreach (var season in series.Parts.GroupBy(p => p.Part!.Season))
        {
            var episodes = season.Where(p => !p.Part!.IsSeason).ToList();
            var name = Title(season.FirstOrDefault(p => p.Part!.IsSeason)?.Title, season.Key);
            html.Add($"<section><details{(episodes.Count <= MostOpen ? " open=\"\"" : "")}><summary><h2>{name}</h2> <small>{Cards.Plural(episodes.Count, "episode")}</small></summary>\n");
            if (episodes.Count > 0)
            {
                html.Add($"<ol class=\"episodes\">\n");
                foreach (var episode in episodes)
                {
                    Episode(html, episode, episode.Part!);
                }

                html.Add($"</ol>");
            }

            html.Add($"</details></section>\n");
        }
    }

    private static void Episode(HtmlWriter html, SiteFilm episode, SitePart part)
    {
        html.Add($"<li><span>{part.Label}</span><b>{(part.Title.Length > 0 ? part.Title : $"Episode {part.Label}")}</b><small>");
        html.Add($"{string.Join(" · ", new[] { part.Number is null ? null : part.Date?.ToString("d MMM yyyy", CultureInfo.InvariantCulture), episode.Minutes > 0 ? Templating.Units.Minutes(episode.Minutes) : null, episode.Watched > 0 ? "Watched" : null }.OfType<string>())}");
        html.Add($"</small></li>\n");
    }

    /// <summary>The season's own title; one that is only its folder's name, such as "Season 01", gives way to "Season 1".</summary>
    private static string Title(string? own, int? season)
        => own is null || (season is { } number && own.StartsWith("Season ", StringComparison.OrdinalIgnoreCase) && int.TryParse(own.AsSpan("Season ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told == number)
            ? Name(season)
            : own;

    private static string Name(int? season) => season switch
    {
        null => "Episodes",
        0 => "Specials",
        { } number => string.Create(CultureInfo.InvariantCulture, $"Season {number}"),
    };
}
