using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Ratings of sites and critics as elements.</summary>
internal static class RatingFields
{
    /// <summary>Kodi's block: the first is the default, then IMDb, TMDB, the others, which is the order in which they are read.</summary>
    public static NfoField Block { get; } = new(["ratings"], item =>
    {
        var all = item.Ratings?.Where(r => r.Whose is Rating.SiteMark or Rating.CriticsMark).Select(r => (Rating: r, Name: Name(r))).Where(r => r.Name.Length > 0).DistinctBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (all is null or [])
        {
            return null;
        }

        var sorted = all.Skip(1).OrderBy(r => r.Name switch { "imdb" => 1, "themoviedb" => 2, _ => 3 }).Prepend(all[0]).Select((r, i) => Node(r.Name, r.Rating, isDefault: i == 0));
        return [new NfoNode("ratings").Add(sorted)];
    })
    { KeepsOthers = true };

    /// <summary>The one rating out of 10 that Jellyfin and Emby have: IMDb's, else TMDB's, else the first.</summary>
    public static NfoField Community { get; } = Fields.Text("rating", i => Best(i) is { } best ? Value(best.To(new Scale(0, 10, 0.001m)).Value) : null, null, "communityrating");

    public static NfoField Critic { get; } = Fields.Text("criticrating", i => i.Ratings?.FirstOrDefault(r => r.Whose == Rating.CriticsMark) is { } critics ? Value(critics.To(new Scale(0, 100, 0.001m)).Value) : null);

    private static Rating? Best(MediaItem item)
    {
        var sites = item.Ratings?.Where(r => r.Whose == Rating.SiteMark).ToList() ?? [];
        return sites.Find(r => r.Site == "imdb") ?? sites.Find(r => r.Site == "tmdb") ?? sites.FirstOrDefault();
    }

    private static NfoNode Node(string name, Rating rating, bool isDefault)
        => new NfoNode("rating").With("name", name).With("max", Value(rating.Scale.Max)).With("default", isDefault ? "true" : null)
            .Add("value", Value(rating.Value)).Add("votes", rating.Votes is > 0 and var votes ? votes.ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>The name that is read back as the same rating; empty if there is none.</summary>
    private static string Name(Rating rating)
    {
        if (rating.Value <= 0 || rating.Value > rating.Scale.Max || rating.Scale.Max is < 1 or > 1000 || rating.Site is not { Length: > 0 } site)
        {
            return "";
        }

        var isCritics = rating.Whose == Rating.CriticsMark;
        return (site, isCritics) switch
        {
            ("tmdb", false) => "themoviedb",
            ("nfo", false) => "default",
            ("rottentomatoes", true) => "tomatometerallcritics",
            ("rottentomatoes.average", true) => "tomatometeravgcritics",
            ("rottentomatoes", false) => "tomatometerallaudience",
            ("rottentomatoes.average", false) => "tomatometeravgaudience",
            ("metacritic", true) => "metacritic",
            (_, true) => "",
            ("metacritic", false) => "",
            _ when site.Contains("tomato", StringComparison.Ordinal) || site.Contains("avg", StringComparison.Ordinal) || site.Any(char.IsUpper) => "",
            _ => site,
        };
    }

    private static string Value(decimal value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
}
