namespace MediaBridge.Core.Naming;

/// <summary>Cuts a name into words at separators and brackets.</summary>
internal static class NameTokenizer
{
    public const int MostTokens = 200;

    public static List<NameToken> Split(string text)
    {
        var tokens = new List<NameToken>(16);
        var bracket = '\0';
        var group = 0;
        var groups = 0;
        var start = -1;
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
                tokens.Add(new NameToken { Start = start, End = i, Bracket = bracket, Group = group });
                start = -1;
                if (tokens.Count == MostTokens)
                {
                    break;
                }
            }

            if (c is '(' or '[' or '{')
            {
                bracket = c;
                group = ++groups;
            }
            else if (c is ')' or ']' or '}')
            {
                bracket = '\0';
                group = 0;
            }
        }

        return tokens;
    }

    public static bool IsSeparator(char c)
        => c is '.' or '_' or '-' or '+' or ',' or '(' or ')' or '[' or ']' or '{' or '}' or '~' or '–' or '—' || char.IsWhiteSpace(c);
}
