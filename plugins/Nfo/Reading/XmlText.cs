using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Text as XML holds it: escaped, with line feeds, without what XML 1.0 forbids.</summary>
internal static class XmlText
{
    public static string Content(string text) => Escape(text, isAttribute: false);

    public static string Attribute(string text) => Escape(text, isAttribute: true);

    /// <summary>Whether the character at a place may not stand in XML 1.0: controls, two non-characters, half of a pair.</summary>
    public static bool IsForbidden(string text, int i)
    {
        var c = text[i];
        return (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF'
            || (char.IsHighSurrogate(c) && !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            || (char.IsLowSurrogate(c) && !(i > 0 && char.IsHighSurrogate(text[i - 1])));
    }

    private static string Escape(string text, bool isAttribute)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text, i))
            {
                continue;
            }

            switch (text[i])
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"' when isAttribute: escaped.Append("&quot;"); break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\r' when !isAttribute: escaped.Append('\n'); break;
                case '\r' or '\n' or '\t' when isAttribute: escaped.Append(' '); break;
                default: escaped.Append(text[i]); break;
            }
        }

        return escaped.ToString();
    }
}
