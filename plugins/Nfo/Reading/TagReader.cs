using System.Text;
using System.Xml;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Reads a start tag with its attributes.</summary>
internal static class TagReader
{
    /// <summary>What most elements have.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>(StringComparer.Ordinal);

    private const int LongestName = 100;
    private const int MostAttributes = 100;
    private const int LongestValue = 10_000;

    /// <summary>A start tag.</summary>
    /// <param name="Name">Name with prefix, as written.</param>
    /// <param name="Attributes">Values by lower case name without prefix.</param>
    /// <param name="IsClosed">Whether it ends with <c>/&gt;</c>.</param>
    /// <param name="End">Where the text goes on.</param>
    /// <param name="IsSloppy">Whether XML does not allow it as it is written.</param>
    public sealed record Tag(string Name, IReadOnlyDictionary<string, string> Attributes, bool IsClosed, int End, bool IsSloppy);

    /// <summary>Reads a tag at a &lt;; null if none begins there.</summary>
    public static Tag? Read(string text, int at, EntityReader entities)
    {
        var nameEnd = NameEnd(text, at + 1);
        if (nameEnd == at + 1 || nameEnd - at > LongestName || nameEnd == text.Length || !(char.IsWhiteSpace(text[nameEnd]) || text[nameEnd] is '>' or '/'))
        {
            return null;
        }

        Dictionary<string, string>? attributes = null;
        var (i, count, sloppy, blank) = (nameEnd, 0, text.AsSpan(at + 1, nameEnd - at - 1).Count(':') > 1, true);
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '>')
            {
                return new Tag(NfoNames.TextOf(text.AsSpan(at + 1, nameEnd - at - 1)), attributes ?? NoAttributes, IsClosed: false, i + 1, sloppy);
            }

            if (c == '/' && i + 1 < text.Length && text[i + 1] == '>')
            {
                return new Tag(NfoNames.TextOf(text.AsSpan(at + 1, nameEnd - at - 1)), attributes ?? NoAttributes, IsClosed: true, i + 2, sloppy);
            }

            if (char.IsWhiteSpace(c))
            {
                (i, blank) = (i + 1, true);
                continue;
            }

            if (++count > MostAttributes || Attribute(text, i, entities, attributes ??= new Dictionary<string, string>(StringComparer.Ordinal)) is not var (next, isSloppy))
            {
                return null;
            }

            // Attributes need a blank between them, and each may stand only once.
            sloppy |= isSloppy || !blank || attributes.Count < count;
            (i, blank) = (next, false);
        }

        return null;
    }

    public static bool IsName(string name) => name.Length > 0 && NameEnd(name, 0) == name.Length;

    private static (int Next, bool IsSloppy)? Attribute(string text, int at, EntityReader entities, Dictionary<string, string> attributes)
    {
        var end = NameEnd(text, at);
        if (end == at)
        {
            return null;
        }

        var name = text[(text.LastIndexOf(':', end - 1, end - at) is var colon and >= 0 ? colon + 1 : at)..end].ToLowerInvariant();
        var i = Blank(text, end);
        if (i >= text.Length || text[i] != '=')
        {
            attributes[name] = "";
            return (i, true);
        }

        i = Blank(text, i + 1);
        if (i >= text.Length)
        {
            return null;
        }

        var quote = text[i];
        var from = quote is '"' or '\'' ? i + 1 : i;
        var ahead = text.AsSpan(from, Math.Min(LongestValue, text.Length - from));
        var length = quote is '"' or '\'' ? ahead.IndexOf(quote) : ahead.IndexOfAny(" \t\r\n>");
        if (length < 0)
        {
            return null;
        }

        var isQuoted = quote is '"' or '\'';
        attributes[name] = Value(text, from, from + length, entities);
        return (from + length + (isQuoted ? 1 : 0), !isQuoted || ahead[..length].Contains('<'));
    }

    private static string Value(string text, int from, int end, EntityReader entities)
    {
        if (!text.AsSpan(from, end - from).Contains('&'))
        {
            return text[from..end];
        }

        var value = new StringBuilder();
        while (from < end)
        {
            if (text[from] == '&')
            {
                from += entities.Read(from, value, isElement: true, line: 0);
            }
            else
            {
                value.Append(text[from++]);
            }
        }

        return value.ToString();
    }

    private static int Blank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int NameEnd(string text, int at)
    {
        var start = at;
        while (at < text.Length && (at > start ? XmlConvert.IsNCNameChar(text[at]) || text[at] == ':' : XmlConvert.IsStartNCNameChar(text[at])))
        {
            at++;
        }

        return at;
    }
}
