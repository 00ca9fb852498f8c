using System.Globalization;

namespace MediaBridge.Sdk;

/// <summary>Which wanted plays are there: as many pairs as possible, each play in one.</summary>
internal sealed record PlayMatch
{
    /// <summary>Plays of the account that are wanted.</summary>
    public required List<Watch> Matched { get; init; }

    /// <summary>Wanted plays that are not there, without the ids that another service gave them.</summary>
    public required List<Watch> Missing { get; init; }

    /// <summary>Plays of the account that nobody wants.</summary>
    public required List<Watch> Extra { get; init; }

    /// <summary>Pairs plays: by own id, to the minute, by day where one has only a date, both without a time, and loosely one without a time with any other.</summary>
    /// <remarks>For an exact wish equal dates are paired first, so that what is put back is the play that was there and not one of the same day.</remarks>
    public static PlayMatch Of(IReadOnlyList<Watch> wanted, IReadOnlyList<Watch> there, bool loosely, bool exactly = false)
    {
        var missing = Sorted(wanted);
        var extra = Sorted(there);
        var matched = new List<Watch>();
        Pair(missing, extra, matched, OwnId, OwnId);
        Pair(missing, extra, matched, Minute, Minute);
        if (exactly)
        {
            Pair(missing, extra, matched, DateOnly, DateOnly);
        }

        Pair(missing, extra, matched, w => w.At?.Instant is null ? null : Day(w), DateOnly);
        Pair(missing, extra, matched, DateOnly, Day);
        Pair(missing, extra, matched, Undated, Undated);
        if (loosely)
        {
            Pair(missing, extra, matched, Undated, _ => "");
            Pair(missing, extra, matched, _ => "", Undated);
        }

        return new PlayMatch { Matched = matched, Missing = [.. missing.Select(w => w.NativeId is null ? w : w with { NativeId = null })], Extra = extra };
    }

    /// <summary>Oldest first, those without a time before all; independent of the order given.</summary>
    public static List<Watch> Sorted(IReadOnlyList<Watch> plays)
        => [.. plays.OrderBy(p => p.At?.Day ?? default).ThenBy(p => p.At?.Instant ?? default).ThenBy(p => p.NativeId, StringComparer.Ordinal)];

    /// <summary>An id counts only together with the day: plays of two services may have the same number.</summary>
    private static string? OwnId(Watch play) => play.NativeId is { } id ? $"{id}\n{Day(play)}" : null;

    private static string? Undated(Watch play) => play.At is null ? "" : null;

    private static string? Minute(Watch play) => play.At?.Instant is { } at ? (at.UtcTicks / TimeSpan.TicksPerMinute).ToString(CultureInfo.InvariantCulture) : null;

    private static string? DateOnly(Watch play) => play.At is { Date: not null } at ? at.Day.ToString("O", CultureInfo.InvariantCulture) : null;

    private static string? Day(Watch play) => play.At is { } at ? at.Day.ToString("O", CultureInfo.InvariantCulture) : null;

    private static void Pair(List<Watch> missing, List<Watch> extra, List<Watch> matched, Func<Watch, string?> wantedKey, Func<Watch, string?> thereKey)
    {
        if (missing.Count == 0 || extra.Count == 0)
        {
            return;
        }

        var open = new Dictionary<string, Queue<Watch>>(StringComparer.Ordinal);
        foreach (var play in extra)
        {
            if (thereKey(play) is { } key)
            {
                (open.TryGetValue(key, out var queue) ? queue : open[key] = new Queue<Watch>()).Enqueue(play);
            }
        }

        if (open.Count == 0)
        {
            return;
        }

        var taken = new HashSet<Watch>(ReferenceEqualityComparer.Instance);
        missing.RemoveAll(w =>
        {
            if (wantedKey(w) is not { } key || !open.TryGetValue(key, out var queue) || !queue.TryDequeue(out var play))
            {
                return false;
            }

            taken.Add(play);
            matched.Add(play);
            return true;
        });
        extra.RemoveAll(taken.Contains);
    }
}
