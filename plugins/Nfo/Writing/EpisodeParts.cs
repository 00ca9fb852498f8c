using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>A video of several episodes is one item; its NFO has a block for each of them.</summary>
internal static class EpisodeParts
{
    private const int Most = 50;

    /// <summary>The item, or one for each of its episodes: the first knows all, the others only what surely is theirs.</summary>
    public static IEnumerable<MediaItem> Of(MediaItem item)
    {
        if (item is not { Kind: ItemKinds.Episode, Placement: { Number: { } first, LastNumber: { } last } place } || last <= first || last - first >= Most)
        {
            return [item];
        }

        var count = last - first + 1;
        var titles = Split(item.Title, " / ", count);
        var plots = Split(item.Description?.Overview, "\n\n", count);
        return Enumerable.Range(0, count).Select(i =>
        {
            var part = i == 0 ? item : new MediaItem { Kind = item.Kind, Ids = item.Ids.Count > 0 ? [item.Ids[0]] : [], Versions = Paths(item), Attachments = item.Attachments };
            return part with
            {
                Title = titles?[i] ?? item.Title,
                Placement = place with { Number = first + i, LastNumber = null, AirDate = i == 0 ? place.AirDate : null },
                Description = i == 0 ? item.Description is null ? null : item.Description with { Overview = plots?[0] } : plots is null ? null : new Description { Overview = plots[i] },
            };
        });
    }

    /// <summary>Where the video is, without what is known of it.</summary>
    private static IReadOnlyList<MediaVersion>? Paths(MediaItem item)
        => item.Versions is [var version, ..] ? [new MediaVersion { Files = [.. version.Files.Select(f => new MediaFile { Path = f.Path, Role = f.Role, Part = f.Part })] }] : null;

    /// <summary>As many parts as there are episodes, as reading joins them; null if the text is one of another making.</summary>
    private static string[]? Split(string? text, string by, int count) => text?.Split(by) is { } parts && parts.Length == count ? parts : null;
}
