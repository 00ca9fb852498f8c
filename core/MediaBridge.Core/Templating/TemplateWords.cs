namespace MediaBridge.Core.Templating;

/// <summary>Splits the inside of a tag into words: names, quoted texts, numbers, and groups in brackets.</summary>
internal static class TemplateWords
{
    /// <summary>The words, as they are written.</summary>
    /// <exception cref="FormatException">A quote or bracket is not closed; the message is a sentence.</exception>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = End(text, at);
            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static int End(string text, int start)
    {
        switch (text[start])
        {
            case '"' or '\'':
                var close = text.IndexOf(text[start], start + 1);
                return close > 0 ? close + 1 : throw new FormatException($"A text is not closed: {text[start..]}");
            case '(':
                return Group(text, start);
            case ')':
                throw new FormatException("There is a ')' too many.");
            case '|':
                var bar = text.IndexOf('|', start + 1);
                return bar > 0 ? bar + 1 : throw new FormatException("A '|' is not closed.");
            default:
                var end = start;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')'))
                {
                    end = text[end] is '[' && text.IndexOf(']', end) is > 0 and var bracket ? bracket + 1 : end + 1;
                }

                return end;
        }
    }

    private static int Group(string text, int start)
    {
        var (depth, at) = (0, start);
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at + 1;
                case '"' or '\'':
                    at = End(text, at) - 1;
                    break;
            }

            at++;
        }

        throw new FormatException($"A '(' is not closed: {text[start..]}");
    }
}
