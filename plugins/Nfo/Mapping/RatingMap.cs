using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads ratings: the person's own (<c>userrating</c>, 0 means none), those of sites and critics with their scale.</summary>
internal static class RatingMap
{
    private const string Unnamed = "nfo";

    public static IReadOnlyList<Rating>? Read(NfoElement root, bool own, Diagnostics diagnostics)
    {
        var ratings = new List<Rating>();
        if (own && Mark(root, "userrating", diagnostics) is { } userRating)
        {
            ratings.Add(Rating.Own(userRating, 10));
        }

        foreach (var rating in root.All("ratings").SelectMany(r => r.All("rating")).OrderBy(Preference))
        {
            Add(Of(rating, diagnostics));
        }

        // Before Kodi 17, and in Jellyfin and Emby, one rating stands right in the root.
        if (root.All("rating").LastOrDefault(r => r.Children.Count == 0) is { } top)
        {
            var max = Values.Number(top.Attribute("max")) is >= 1 and <= 1000 and var m ? m : 10;
            Add(Number(top, "rating", max, diagnostics) is not { } value ? null : Rating.OfSite(Unnamed, value, max, Votes(root.TextOf("votes"))));
        }

        if (Number(root.Last("communityrating"), "communityrating", 10, diagnostics) is { } community)
        {
            Add(Rating.OfSite(Unnamed, community, 10));
        }

        if (Number(root.Last("criticrating"), "criticrating", 100, diagnostics) is { } critic)
        {
            Add(new Rating { Value = critic, Scale = Scale.Percent, Whose = Rating.CriticsMark, Site = Unnamed });
        }

        return ratings.Count == 0 ? null : ratings;

        void Add(Rating? rating)
        {
            if (rating is not null && !ratings.Exists(r => r.Whose == rating.Whose && r.Site == rating.Site))
            {
                ratings.Add(rating);
            }
        }
    }

    /// <summary>The default first, then IMDb, TMDB, the others.</summary>
    private static int Preference(NfoElement rating)
        => Values.Flag(rating.Attribute("default")) == true ? 0 : Site(rating.Attribute("name")) switch { "imdb" => 1, "tmdb" => 2, _ => 3 };

    private static Rating? Of(NfoElement rating, Diagnostics diagnostics)
    {
        var name = rating.Attribute("name")?.ToLowerInvariant() ?? "";
        var max = Values.Number(rating.Attribute("max")) is >= 1 and <= 1000 and var m ? m : name.Contains("tomato", StringComparison.Ordinal) || name == "metacritic" ? 100 : 10;
        var source = rating.Last("value") ?? (rating.Children.Count == 0 ? rating : null);
        if (Number(source, $"rating {name}".Trim(), max, diagnostics) is not { } value)
        {
            return null;
        }

        var isCritics = name == "metacritic" || (name.Contains("tomato", StringComparison.Ordinal) && !name.Contains("audience", StringComparison.Ordinal));
        var site = Site(name) + (name.Contains("avg", StringComparison.Ordinal) ? ".average" : "");
        return isCritics
            ? new Rating { Value = value, Scale = new Scale(0, max, max >= 100 ? 1 : 0.1m), Whose = Rating.CriticsMark, Site = site, Votes = Votes(rating.TextOf("votes")) }
            : Rating.OfSite(site, value, max, Votes(rating.TextOf("votes")));
    }

    private static string Site(string? name) => name?.ToLowerInvariant() switch
    {
        null or "" or "default" or "nfo" => Unnamed,
        "themoviedb" or "tmdb" => "tmdb",
        var tomato when tomato.Contains("tomato", StringComparison.Ordinal) => "rottentomatoes",
        var other => other,
    };

    private static decimal? Mark(NfoElement root, string name, Diagnostics diagnostics)
        => Number(root.Last(name), name, 10, diagnostics);

    /// <summary>A mark above 0 and within its scale; 0 means that there is none.</summary>
    private static decimal? Number(NfoElement? element, string what, decimal max, Diagnostics diagnostics)
    {
        if (element is null || element.Text.Length == 0)
        {
            return null;
        }

        var value = Values.Number(element.Text);
        if (value is null || value < 0 || value > max)
        {
            if (value != -1)
            {
                diagnostics.Add($"{what} '{(element.Text.Length > 20 ? element.Text[..20] : element.Text)}' is not between 0 and {max} and was left out", element.Line);
            }

            return null;
        }

        return value == 0 ? null : Math.Round(value.Value, 3);
    }

    private static long? Votes(string? text) => Values.Whole(text) is > 0 and var votes ? votes : null;
}
