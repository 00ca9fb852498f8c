using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>An item that only one source item speaks of, with all that the tables get of it.</summary>
internal sealed class LoneItem
{
    /// <summary>Makes it.</summary>
    /// <param name="body">What the source item says.</param>
    /// <param name="added">When the library gets it, to the second.</param>
    public LoneItem(MediaItem body, DateTimeOffset added)
    {
        Item = LayerMerge.Merged(body, added);
        Added = LibraryStore.Text(added);
        Fingerprint = SourceItem.FingerprintOf(Item);
        Index = new ItemIndex(Item);
    }

    /// <summary>The item.</summary>
    public MediaItem Item { get; }

    /// <summary>When the library gets it, as it stands in the tables.</summary>
    public string Added { get; }

    /// <summary>Equal for equal items.</summary>
    public string Fingerprint { get; }

    /// <summary>What the index is told of it.</summary>
    public ItemIndex Index { get; }
}
