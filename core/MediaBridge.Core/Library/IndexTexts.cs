using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>The texts of an item for the full-text index.</summary>
internal sealed class IndexTexts
{
    public IndexTexts(MediaItem item)
    {
        Columns = SearchColumns.Of(new QueryItem(item), out var isPlain);
        IsPlain = isPlain;
    }

    /// <summary>In the order of <see cref="SearchColumns.Names"/>; null for none.</summary>
    public string?[] Columns { get; }

    /// <summary>Whether the index takes them apart as queries do.</summary>
    public bool IsPlain { get; }
}
