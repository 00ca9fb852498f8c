using System.Text;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Makes new NFO files of items.</summary>
/// <param name="dialect">Whose form is written.</param>
/// <param name="watched">Whether what belongs to the person is written.</param>
internal sealed class NfoWriter(Dialect dialect, bool watched)
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /// <summary>A whole file of one item, or of the episodes of one video.</summary>
    /// <param name="items">The items, all of one kind that has an NFO.</param>
    /// <param name="tail">Addresses that stay behind the metadata.</param>
    public byte[] Compose(IReadOnlyList<MediaItem> items, string tail = "")
    {
        var text = new StringBuilder(Declaration).Append('\n');
        foreach (var item in items)
        {
            Block(item).Write(text, "", "\n");
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append(tail.Length > 0 ? tail + "\n" : "").ToString());
    }

    public NfoNode Block(MediaItem item)
    {
        var block = new NfoNode(NfoKinds.ToRoot(item.Kind) ?? throw new ArgumentException($"There is no NFO of the kind {item.Kind}.", nameof(item)));
        foreach (var field in DialectFields.Of(dialect, item.Kind, watched))
        {
            block.Add(field.Make(item) ?? []);
            if (field == Fields.Outline && dialect is Dialect.Jellyfin or Dialect.Emby)
            {
                block.Add("lockdata", "false");
            }
        }

        return block;
    }
}
