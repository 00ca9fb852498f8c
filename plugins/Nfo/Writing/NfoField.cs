using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>A fact of an item and the elements that hold it.</summary>
/// <param name="Elements">Names of its elements; the first is the one that is written.</param>
/// <param name="Make">Makes the elements; null if the item says nothing of it, none if it says that there is none.</param>
internal sealed record NfoField(string[] Elements, Func<MediaItem, IReadOnlyList<NfoNode>?> Make)
{
    /// <summary>What Jellyfin and Emby call it in <c>lockedfields</c>.</summary>
    public string? Lock { get; init; }

    /// <summary>Whether elements that are not wanted stay: ids, pictures, ratings of other sites.</summary>
    public bool KeepsOthers { get; init; }

    /// <summary>A comparable form; null if the item says nothing or that there is none.</summary>
    public string? Value(MediaItem item)
    {
        var nodes = Make(item);
        return nodes is null or { Count: 0 } ? null
            : KeepsOthers ? string.Join('\n', nodes.Select(n => NodeKeys.Plain(n)).Order(StringComparer.Ordinal))
            : string.Join('\n', nodes.Select(n => n.ToText()));
    }
}
