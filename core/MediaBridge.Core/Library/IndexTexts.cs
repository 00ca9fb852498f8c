using System.Text;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>The texts of an item for the full-text index.</summary>
/// <remarks>The index keeps no texts. To take an item out it has to be told exactly what was put in, so that is kept beside it, packed.</remarks>
internal sealed class IndexTexts
{
    private const char Between = '\n';
    private byte[]? _packed;
    private Utf8Text?[]? _marked;

    public IndexTexts(MediaItem item)
    {
        Columns = SearchColumns.Of(item, out var isPlain);
        IsPlain = isPlain;
    }

    private IndexTexts(byte[] packed)
    {
        Columns = [.. Encoding.UTF8.GetString(PackedBytes.Unpack(packed)).Split(Between).Select(t => t.Length == 0 ? null : t)];
        IsPlain = true; // nobody asks for it any more
        _packed = packed;
    }

    /// <summary>In the order of <see cref="SearchColumns.Names"/>; null for none.</summary>
    public string?[] Columns { get; }

    /// <summary>Whether the index takes them apart as queries do.</summary>
    public bool IsPlain { get; }

    /// <summary>As the index gets them.</summary>
    public Utf8Text?[] Marked => _marked ??= [.. Columns.Select(WholeValues.Marked)];

    /// <summary>As they are kept.</summary>
    public byte[] Packed => _packed ??= PackedBytes.Pack(Encoding.UTF8.GetBytes(string.Join(Between, Columns)));

    /// <summary>The texts of what is kept.</summary>
    public static IndexTexts Kept(byte[] packed) => new(packed);
}
