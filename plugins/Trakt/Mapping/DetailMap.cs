using System.Globalization;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Mapping;

/// <summary>All that Trakt tells of a title.</summary>
internal static class DetailMap
{
    private const int LongestRuntime = 100_000;

    public static MediaItem? Item(TraktEntry entry) => EntryMap.Item(entry) is not { } item ? null : item with
    {
        Description = entry switch
        {
            { Episode: { } episode } => new Description { Overview = EntryMap.Text(episode.Overview), Released = Date(episode.FirstAired), Runtime = Minutes(episode.Runtime) },
            { Movie: { } movie } => About(movie),
            { Show: { } show } => About(show),
            _ => null,
        },
        Ratings = Site(entry) is { } site ? [site] : null,
    };

    private static Description About(TraktTitle title) => new()
    {
        Overview = EntryMap.Text(title.Overview),
        Tagline = EntryMap.Text(title.Tagline),
        Released = Date(title.Released) ?? Date(title.FirstAired),
        Runtime = Minutes(title.Runtime),
        Status = EntryMap.Text(title.Status),
        Genres = title.Genres is { } genres ? [.. genres.Select(EntryMap.Text).OfType<string>().Distinct(StringComparer.Ordinal)] : null,
        Countries = EntryMap.Text(title.Country) is { } country ? [country] : null,
        Language = EntryMap.Text(title.Language),
        Certification = EntryMap.Text(title.Certification),
        Homepage = Address(title.Homepage),
        Trailer = Address(title.Trailer),
    };

    private static Rating? Site(TraktEntry entry)
    {
        var (mark, votes) = entry.Episode is { } episode ? (episode.Rating, episode.Votes) : ((entry.Movie ?? entry.Show)?.Rating, (entry.Movie ?? entry.Show)?.Votes);
        return mark is > 0 and <= 10 && votes is not 0
            ? new Rating { Value = mark.Value, Scale = new Scale(0, 10, 0.00001m), Whose = Rating.SiteMark, Site = TraktClient.Service, Votes = votes }
            : null;
    }

    private static TimeSpan? Minutes(int? minutes) => minutes is > 0 and < LongestRuntime ? TimeSpan.FromMinutes(minutes.Value) : null;

    private static DateOnly? Date(string? text)
        => DateOnly.TryParseExact(text?.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Uri? Address(string? text)
        => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
