using System.Globalization;

namespace MediaBridge.Tests.Services.Simkl;

/// <summary>A title in the library of the account.</summary>
public sealed class SimklEntry
{
    public required SimklTitleData Title { get; init; }

    public string Status { get; set; } = "plantowatch";

    public int? Rating { get; set; }

    public string? RatedAt { get; set; }

    public string? WatchedAt { get; set; }

    public string AddedAt { get; set; } = "2024-01-01T00:00:00Z";

    /// <summary>Watched episodes with their times, by season and number.</summary>
    public SortedDictionary<(int Season, int Number), string> Episodes { get; } = [];

    /// <summary>The account's change after which it is as it is.</summary>
    public int Changed { get; set; }

    /// <summary>All of it as lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Title.Key} {Status}{(Rating is { } mark ? $" rated {mark.ToString(CultureInfo.InvariantCulture)}" : "")}{(Title.Part == "movies" && WatchedAt is not null ? $" watched {WatchedAt}" : "")}";
        foreach (var (place, at) in Episodes)
        {
            yield return FormattableString.Invariant($"{Title.Key} {place.Season}x{place.Number} {at}");
        }
    }
}
