using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>Items as they are stored. One that only one source speaks of is what that source says: it is not stored twice.</summary>
internal static class ItemBodies
{
    /// <summary>Selects what is stored of an item of <c>bodies b</c>; read it with <c>items.added</c>.</summary>
    public const string Column = "CASE WHEN length(b.body)>0 THEN b.body ELSE (SELECT l.body FROM layers l WHERE l.item=b.item) END";

    /// <summary>The item of what <see cref="Column"/> gives.</summary>
    /// <param name="stored">It.</param>
    /// <param name="added">When the library got the item, as it stands in the tables.</param>
    public static MediaItem Parse(byte[] stored, string added) => LayerMerge.Merged(MediaItem.Parse(PackedBytes.Unpack(stored)), LibraryStore.Instant(added));

    /// <summary>What is stored of an item; empty if its only layer says it.</summary>
    public static byte[] Stored(IReadOnlyList<Layer> layers, byte[] json) => IsAlone(layers) ? [] : PackedBytes.Pack(json);

    private static bool IsAlone(IReadOnlyList<Layer> layers) => layers is [{ IsPerson: false, IsGone: false }];
}
