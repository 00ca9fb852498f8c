using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Mapping;

/// <summary>What the account says of a title by a row. Null: the row does not say it.</summary>
internal static class MarkMap
{
    /// <summary>A mark of 1 to 10.</summary>
    public static Rating? Rating(TraktEntry entry)
        => entry.Rating is >= 1 and <= 10 and var mark && mark == Math.Truncate(mark) ? new Rating { Value = mark, Scale = Scale.Ten, At = TraktTime.Event(entry.RatedAt) } : null;

    public static Watch Play(TraktEntry entry)
        => new() { At = TraktTime.Event(entry.WatchedAt), NativeId = entry.Id is { } id ? TraktClient.Text(id) : null };

    public static ListEntry Place(TraktEntry entry, string list, string? name = null) => new()
    {
        List = list,
        Name = name,
        Rank = entry.Rank is > 0 ? entry.Rank : null,
        At = TraktTime.Event(entry.ListedAt),
        Note = EntryMap.Text(entry.Notes),
    };

    /// <summary>A copy that the person has, by what is known of it.</summary>
    public static MediaVersion Copy(TraktEntry entry)
    {
        var about = entry.Metadata;
        string?[] parts = [about?.MediaType, about?.Resolution, about?.Hdr, about?.Is3D == true ? "3d" : null, about?.Audio, about?.AudioChannels];
        var label = string.Join(' ', parts.Select(EntryMap.Text).OfType<string>());
        return new MediaVersion { Label = label.Length == 0 ? null : label };
    }
}
