using MediaBridge.Plugins.Tmdb.Api;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>The age rating in a country, written <c>PG-13</c> for the United States and <c>DE-12</c> for others.</summary>
internal static class CertificationMap
{
    private const string Home = "US";

    /// <summary>Which release tells the age rating: in cinemas, digital, on disc, limited, premiere, television.</summary>
    private static readonly int[] Order = [3, 4, 5, 2, 1, 6];

    public static string? Of(TmdbDetails details, string region)
    {
        var all = details.ReleaseDates?.Results ?? details.ContentRatings?.Results;
        return In(all, region) is { } own
            ? region == Home ? own : $"{region}-{own}"
            : In(all, Home);
    }

    private static string? In(IReadOnlyList<TmdbCountryReleases>? all, string region)
    {
        var country = all?.FirstOrDefault(c => string.Equals(c.Country, region, StringComparison.OrdinalIgnoreCase));
        return Values.Text(country?.Rating)
            ?? country?.ReleaseDates?.OrderBy(r => Array.IndexOf(Order, r.Type ?? 0) is >= 0 and var place ? place : Order.Length)
                .Select(r => Values.Text(r.Certification))
                .FirstOrDefault(c => c is not null);
    }
}
