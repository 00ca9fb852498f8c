using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>An item on its way out.</summary>
/// <param name="Id">Number in the library.</param>
/// <param name="Slug">Its name.</param>
/// <param name="Fingerprint">Another whenever the item is.</param>
/// <param name="Body">Its stored form.</param>
/// <param name="Added">When the library got it.</param>
internal readonly record struct ExportRow(long Id, string Slug, string Fingerprint, byte[] Body, string Added)
{
    /// <summary>The item. The library's own id comes last: an item that is read back elsewhere is then known by what its source calls it; one that has no other has none here, so that it is not taken for one of that library.</summary>
    /// <param name="isPersonal">Whether with what is a person's own.</param>
    public MediaItem Item(bool isPersonal)
    {
        var item = ItemBodies.Parse(Body, Added);
        item = item.Ids.Count == 0 ? item : item with { Ids = [.. item.Ids, new ExternalId(LibraryIds.Scheme, Slug)] };
        return isPersonal ? item : PersonalParts.Without(item);
    }
}
