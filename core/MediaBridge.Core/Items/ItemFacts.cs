using System.Globalization;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Items;

/// <summary>Facts that formats show of an item, read from its facets in one way for all of them.</summary>
internal static class ItemFacts
{
    // Documentary and animation are more of a genre: such a film is still shown as a film.
    private static readonly string[] FormTypes = [Description.TvMovie, Description.Miniseries, Description.Short, Description.Special, Description.Video, Description.Game, Description.Podcast];
    private static readonly string[] PosterRoles = [Artwork.Poster, Artwork.Image, Artwork.Thumb];

    /// <summary>The person's own mark.</summary>
    public static Rating? Own(MediaItem item) => First(item, Rating.OwnMark);

    /// <summary>The first average of a site's users.</summary>
    public static Rating? Site(MediaItem item) => First(item, Rating.SiteMark);

    /// <summary>The year, also when only the release date is known.</summary>
    public static int? Year(MediaItem item) => item.Year ?? item.Description?.Released?.Year ?? item.Placement?.AirDate?.Year;

    /// <summary>What it is in one word: the type that says more than its kind, such as <c>miniseries</c> or <c>short</c>, else the kind.</summary>
    public static string Form(MediaItem item) => item.Description?.Types?.FirstOrDefault(t => FormTypes.Contains(t, StringComparer.Ordinal)) ?? item.Kind;

    /// <summary>Running time in whole minutes, of the work or of its longest version.</summary>
    public static int? Minutes(MediaItem item)
    {
        var time = item.Description?.Runtime;
        if (time is not { Ticks: > 0 })
        {
            time = null;
            foreach (var version in item.Versions ?? [])
            {
                var sum = version.Files.Where(IsMain).Aggregate(TimeSpan.Zero, (a, f) => a + (f.Duration ?? TimeSpan.Zero));
                time = sum > (time ?? TimeSpan.Zero) ? sum : time;
            }
        }

        return time is { } t && t.TotalMinutes is >= 0.5 and < 100_000 ? (int)Math.Round(t.TotalMinutes, MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>Names of people with a role, each once, in order.</summary>
    public static IReadOnlyList<string> Names(MediaItem item, params ReadOnlySpan<string> roles)
    {
        List<string>? names = null;
        foreach (var person in item.People ?? [])
        {
            if (roles.Contains(person.Role) && person.Name.Length > 0 && names?.Contains(person.Name, StringComparer.Ordinal) != true)
            {
                (names ??= []).Add(person.Name);
            }
        }

        return names ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Number of plays that are known.</summary>
    public static int Watched(MediaItem item) => item.Watches?.Count ?? 0;

    /// <summary>The last play that has a date.</summary>
    public static EventTime? LastWatched(MediaItem item)
    {
        EventTime? last = null;
        foreach (var watch in item.Watches ?? [])
        {
            // ISO texts sort as their times do.
            if (watch.At is { } at && (last is null || string.CompareOrdinal(at.ToString(), last.Value.ToString()) > 0))
            {
                last = at;
            }
        }

        return last;
    }

    /// <summary>The best picture to show as a poster.</summary>
    public static Artwork? Poster(MediaItem item) => Picture(item, PosterRoles);

    /// <summary>The first picture with one of the roles that can be reached; earlier roles first.</summary>
    public static Artwork? Picture(MediaItem item, params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            foreach (var picture in item.Artwork ?? [])
            {
                if (string.Equals(picture.Role, role, StringComparison.Ordinal) && (picture.Path is { Length: > 0 } || IsWeb(picture.Url)))
                {
                    return picture;
                }
            }
        }

        return null;
    }

    /// <summary>Whether an address is one that a page may link to.</summary>
    public static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    /// <summary>Files of the work itself, of every version.</summary>
    public static IEnumerable<MediaFile> Files(MediaItem item) => (item.Versions ?? []).SelectMany(v => v.Files).Where(IsMain);

    /// <summary>Bytes of all files of the work itself; null if none is known.</summary>
    public static long? Size(MediaItem item)
    {
        long? sum = null;
        foreach (var file in Files(item))
        {
            sum = file.Length is { } length ? (sum ?? 0) + length : sum;
        }

        return sum;
    }

    /// <summary>Whether a file is the work itself, not an extra.</summary>
    public static bool IsMain(MediaFile file) => !string.Equals(file.Role, MediaFile.Extra, StringComparison.Ordinal);

    /// <summary>Resolution of a version: as its name states it, or as its video stream has it.</summary>
    public static string? Resolution(MediaVersion version)
    {
        if (version.Release?.Resolution is { Length: > 0 } stated)
        {
            return stated;
        }

        var video = version.Files.SelectMany(f => f.Streams ?? []).FirstOrDefault(s => string.Equals(s.Kind, MediaStream.Video, StringComparison.Ordinal));
        return (video?.Width, video?.Height) switch
        {
            (null, null) => null,
            ( >= 3200, _) or (_, >= 1800) => "2160p",
            ( >= 2200, _) or (_, >= 1260) => "1440p",
            ( >= 1700, _) or (_, >= 900) => "1080p",
            ( >= 1100, _) or (_, >= 650) => "720p",
            (_, >= 540) => "576p",
            _ => "480p",
        };
    }

    /// <summary>Release facts of the item or of its first version.</summary>
    public static ReleaseFacts? Release(MediaItem item) => item.Release ?? item.Versions?.FirstOrDefault(v => v.Release is not null)?.Release;

    /// <summary>Edition of the item's release or of its versions, each once.</summary>
    public static IReadOnlyList<string> Editions(MediaItem item)
        => [.. (item.Versions ?? []).Select(v => v.Edition ?? v.Release?.Edition).Append(item.Release?.Edition).OfType<string>().Where(e => e.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Resolutions of the versions, each once.</summary>
    public static IReadOnlyList<string> Resolutions(MediaItem item)
        => [.. (item.Versions ?? []).Select(Resolution).Append(item.Release?.Resolution).OfType<string>().Where(e => e.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it is on the list of things to watch.</summary>
    public static bool OnWatchlist(MediaItem item) => item.Lists?.Any(l => string.Equals(l.List, ListEntry.Watchlist, StringComparison.Ordinal)) == true;

    /// <summary>A date as texts have it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Rating? First(MediaItem item, string whose)
    {
        foreach (var rating in item.Ratings ?? [])
        {
            if (string.Equals(rating.Whose, whose, StringComparison.Ordinal))
            {
                return rating;
            }
        }

        return null;
    }
}
