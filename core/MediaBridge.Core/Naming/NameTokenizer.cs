namespace MediaBridge.Core.Naming;

/// <summary>Cuts a name into words at separators and brackets.</summary>
internal static class NameTokenizer
{
    public const int MostTokens = 200;

    public static List<NameToken> Split(string text)
    {
        var tokens = new List<NameToken>(24);
        Span<char> open = stackalloc char[8];
        Span<int> number = stackalloc int[8];
        var (depth, groups, start) = (0, 0, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (!IsSeparator(c))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                tokens.Add(new NameToken { Start = start, End = i, Bracket = depth > 0 ? open[depth - 1] : '\0', Group = depth > 0 ? number[depth - 1] : 0 });
                start = -1;
                if (tokens.Count == MostTokens)
                {
                    break;
                }
            }

            if (c is '(' or '[' or '{')
            {
                if (depth < open.Length)
                {
                    (open[depth], number[depth]) = (c, ++groups);
                    depth++;
                }
            }
            else if (c is ')' or ']' or '}' && depth > 0)
            {
                depth--;
            }
        }

        return tokens;
    }

    public static bool IsSeparator(char c)
        => c is '.' or '_' or '-' or '+' or ',' or '(' or ')' or '[' or ']' or '{' or '}' or '~' or '–' or '—' or '/' or '\\' or '|' or '*' or '"' or ';' || char.IsWhiteSpace(c);
}
