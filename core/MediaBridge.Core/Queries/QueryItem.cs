using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>An item while a predicate looks at it: its texts are folded once, when first asked for.</summary>
internal sealed class QueryItem(MediaItem item)
{
    private Dictionary<QueryField, string[]>? _folded;

    public MediaItem Item => item;

    public string[] Folded(QueryField field)
    {
        _folded ??= [];
        if (!_folded.TryGetValue(field, out var folded))
        {
            folded = [.. QueryTexts.Of(item, field).SelectMany(t => QueryWords.Forms(field, TextFold.Words(t))).Where(t => t.Length > 0)];
            _folded[field] = folded;
        }

        return folded;
    }
}
