using MediaBridge.Core.Library.Columns;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>All that the index is told of an item: its values, texts and columns, made of the item alone, so that it can be made beside the writer.</summary>
internal sealed class ItemIndex
{
    /// <summary>Makes it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="texts">Its texts, if they are made already.</param>
    public ItemIndex(MediaItem item, IndexTexts? texts = null)
    {
        Texts = texts ?? new IndexTexts(item);
        Row = new ItemRow(item);
        Row.IsOdd |= !Texts.IsPlain;
        foreach (var rating in item.Ratings ?? [])
        {
            _ = Row.OfTen(rating); // may be odd
        }

        Columns = ItemColumns.Of(item, Row);
    }

    /// <summary>What queries compare, folded.</summary>
    public IndexTexts Texts { get; }

    /// <summary>Its values, all of them asked for.</summary>
    public ItemRow Row { get; }

    /// <summary>What stands of it in the columns.</summary>
    public ItemColumns Columns { get; }
}
