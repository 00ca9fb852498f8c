using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads what belongs to the person: plays, where watching was left off, favourite, tags.</summary>
internal static class PersonalMap
{
    private const int MostPlays = 1000;

    /// <summary>The plays; empty when the file says that there are none, null when it says nothing.</summary>
    public static IReadOnlyList<Watch>? Watches(NfoElement root, Diagnostics diagnostics)
    {
        var count = Values.Whole(root.TextOf("playcount"));
        var watched = Values.Flag(root.TextOf("watched"));
        var last = Values.Time(root.TextOf("lastplayed"));
        if (count is null && watched is null)
        {
            return last is null ? null : [new Watch { At = last }];
        }

        var plays = (int)Math.Clamp(count ?? 0, watched == true ? 1 : 0, MostPlays);
        if (count > MostPlays)
        {
            diagnostics.Add($"playcount {count} was read as {MostPlays}");
        }

        return [.. Enumerable.Range(1, plays).Select(i => new Watch { At = i == plays ? last : null })];
    }

    public static PlayProgress? Progress(NfoElement root)
        => root.Last("resume") is { } resume && Seconds(resume.TextOf("position")) is { } position && position > TimeSpan.Zero
            ? new PlayProgress { Position = position, Of = Seconds(resume.TextOf("total")) is { } total && total > TimeSpan.Zero ? total : null }
            : null;

    public static Personal<bool>? Favourite(NfoElement root)
        => Values.Flag(root.TextOf("isuserfavorite")) is { } favourite ? new Personal<bool> { Value = favourite } : null;

    public static IReadOnlyList<Personal<string>>? Tags(NfoElement root)
    {
        var tags = root.All("tag").Concat(root.All("tags").SelectMany(t => t.Children)).Select(t => t.Text).Where(t => t.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(t => (Personal<string>)t).ToList();
        return tags.Count == 0 ? null : tags;
    }

    private static TimeSpan? Seconds(string? text)
        => Values.Number(text) is >= 0 and < 1_000_000 and var seconds ? TimeSpan.FromSeconds((double)Math.Round(seconds, 3)) : null;
}
