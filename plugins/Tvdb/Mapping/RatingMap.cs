using MediaBridge.Plugins.Tvdb.Api;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>The age rating in a country, written <c>TV-14</c> for the United States and <c>DE-12</c> for others.</summary>
internal static class RatingMap
{
    private const string Home = "US";

    public static string? Of(IEnumerable<TvdbContentRating?>? ratings, string region)
    {
        string? In(string country) => (ratings ?? []).Where(r => CountryCodes.Two(r?.Country) == country).Select(r => Values.Text(r!.Name)).FirstOrDefault(n => n is not null);
        return In(region) is { } own ? region == Home ? own : $"{region}-{own}" : In(Home);
    }
}
