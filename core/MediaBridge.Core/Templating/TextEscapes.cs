using System.Text;

namespace MediaBridge.Core.Templating;

/// <summary>Makes free text safe in other languages.</summary>
internal static class TextEscapes
{
    /// <summary>Text for XML 1.0: markup is escaped, characters that XML forbids become U+FFFD.</summary>
    public static string Xml(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                '\'' => to.Append("&#39;"),
                _ => to.Append(IsXml(text, i) ? c : '\uFFFD'),
            };
        }

        return to.ToString();
    }

    /// <summary>Text for the body of MDX or Markdown: it is read as the same text, no expression, tag, heading, list, link or import.</summary>
    public static string Mdx(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        var isFirst = true;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            to.Append(isFirst ? "" : "\n");
            isFirst = false;

            // Blanks in front would make a block of code.
            var line = raw.Trim();
            AppendInline(to, line[AppendStart(to, line)..]);
        }

        return to.ToString();
    }

    /// <summary>Writes the start of a line if it would mean something there; says how much was written.</summary>
    private static int AppendStart(StringBuilder to, string line)
    {
        if (line.StartsWith("import", StringComparison.Ordinal) || line.StartsWith("export", StringComparison.Ordinal))
        {
            to.Append("&#").Append((int)line[0]).Append(';');
            return 1;
        }

        if (line is ['#' or '+' or '-' or '=' or '~' or ':', ..])
        {
            to.Append('\\').Append(line[0]);
            return 1;
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0 && line[digits] is ('.' or ')'))
        {
            to.Append(line, 0, digits).Append('\\').Append(line[digits]);
            return digits + 1;
        }

        return 0;
    }

    private static void AppendInline(StringBuilder to, string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            _ = c switch
            {
                '{' => to.Append("&#123;"),
                '}' => to.Append("&#125;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '&' => to.Append("&amp;"),
                '\\' => to.Append("\\\\"),
                '*' or '_' or '`' or '[' or ']' or '|' => to.Append('\\').Append(c),
                _ => to.Append(IsXml(line, i) ? c : '\uFFFD'),
            };
        }
    }

    private static bool IsXml(string text, int i)
    {
        var c = text[i];
        return char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(c) ? i > 0 && char.IsHighSurrogate(text[i - 1])
            : c is '\t' or '\n' or '\r' or >= ' ' and not ('\uFFFE' or '\uFFFF');
    }
}
