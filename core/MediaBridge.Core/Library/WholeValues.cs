using System.Globalization;

namespace MediaBridge.Core.Library;

/// <summary>Marks in the full-text index that stand behind each value and stand for all of it, so that whole values are found as fast as words.</summary>
/// <remarks>Phrases do not run over them either. Folded texts have no such characters.</remarks>
internal static class WholeValues
{
    /// <summary>What such a mark begins with.</summary>
    public const char Begin = '\uE001';

    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>The mark of a value: FNV-1a over its UTF-16 units. It stands in indices, and never changes.</summary>
    public static string Of(ReadOnlySpan<char> words)
    {
        var hash = Offset;
        foreach (var c in words)
        {
            hash = (hash ^ c) * Prime;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Begin}{hash >> 12:x13}");
    }

    /// <summary>A text of the index: its values, each with its mark.</summary>
    /// <param name="text">Values between marks: see <see cref="SearchColumns.Mark"/>.</param>
    public static string? Marked(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var marked = new System.Text.StringBuilder(text.Length * 2);
        foreach (var range in Each(text))
        {
            var value = text.AsSpan(range);
            marked.Append(value).Append(' ').Append(Of(value)).Append(' ');
        }

        return marked.ToString();
    }

    /// <summary>Where the values of a text stand.</summary>
    public static List<Range> Each(string text)
    {
        var values = new List<Range>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(SearchColumns.Mark, at);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(at, end - at).Trim(' ').Length is > 0 and var length)
            {
                var start = text[at] == ' ' ? at + 1 : at;
                values.Add(start..(start + length));
            }

            at = end + 1;
        }

        return values;
    }
}
