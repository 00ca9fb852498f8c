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
            folded = Fold(item, field);
            _folded[field] = folded;
        }

        return folded;
    }

    /// <summary>The folded texts that an item has in a field.</summary>
    public static string[] Fold(MediaItem item, QueryField field)
    {
        List<string>? forms = null;
        foreach (var text in QueryTexts.Of(item, field))
        {
            if (TextFold.Words(text) is { Length: > 0 } words)
            {
                QueryWords.AddForms(forms ??= [], field, words);
            }
        }

        return forms is null ? [] : [.. forms];
    }
}
