using System.Text;

namespace MediaBridge.Core.Configuration;

/// <summary>Reads <c>.env</c> files: <c>NAME=value</c>, <c>export NAME=value</c>, <c>'as it is'</c>, <c>"with \n and \""</c> (both may span lines), <c># comments</c>. Nothing is expanded.</summary>
internal static class DotEnv
{
    /// <summary>The variables with their lines (a later one wins), and the lines that cannot be read. Messages never show values.</summary>
    public static (IReadOnlyDictionary<string, (string Value, int Line)> Values, IReadOnlyList<Problem> Problems) Parse(string text, string? file)
    {
        var values = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
        var problems = new ProblemCollector(file);
        var (at, line) = (0, 1);
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        while (at < text.Length)
        {
            var start = line;
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var written = text[at..end].Trim();
            if (written.Length == 0 || written[0] == '#')
            {
                (at, line) = (end + 1, line + 1);
                continue;
            }

            var equals = text.IndexOf('=', at, end - at);
            var name = equals < 0 ? written : Name(text[at..equals]);
            if (equals < 0 || !IsName(name))
            {
                problems.Add(Bad(start, equals < 0 ? "This line has no '='." : $"{ProblemCollector.Show(name)} is not a name of a variable."));
                (at, line) = (end + 1, line + 1);
                continue;
            }

            var (value, next) = Value(text, equals + 1, end);
            if (value is null)
            {
                problems.Add(Bad(start, $"The quote of '{name}' is not closed, or something follows it."));
            }
            else
            {
                values[name] = (value, start);
            }

            line += text.AsSpan(at, Math.Min(next, text.Length) - at).Count('\n');
            at = next;
        }

        return (values, problems.ToList());
    }

    private static string Name(string text)
    {
        var name = text.Trim();
        return name.StartsWith("export ", StringComparison.Ordinal) ? name["export ".Length..].Trim() : name;
    }

    private static bool IsName(string name)
        => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    /// <summary>The value and where the next line begins; null for a quote that is not closed.</summary>
    private static (string? Value, int Next) Value(string text, int at, int lineEnd)
    {
        while (at < lineEnd && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at >= lineEnd || text[at] is not ('"' or '\''))
        {
            var raw = text[at..lineEnd];
            var comment = raw.StartsWith('#') ? 0 : raw.IndexOf(" #", StringComparison.Ordinal);
            return ((comment < 0 ? raw : raw[..comment]).Trim(), lineEnd + 1);
        }

        var quote = text[at];
        var value = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                var end = text.IndexOf('\n', i);
                end = end < 0 ? text.Length : end;
                var rest = text[(i + 1)..end].Trim();
                return (rest.Length == 0 || rest[0] == '#' ? value.ToString() : null, end + 1);
            }

            var escaped = quote == '"' && text[i] == '\\' && i + 1 < text.Length;
            value.Append(escaped ? Unescape(text[++i]) : text[i]);
        }

        // Not closed: only this line is lost, so that the others are still read.
        return (null, lineEnd + 1);
    }

    private static char Unescape(char c) => c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c };

    private static Problem Bad(int line, string message) => new()
    {
        Code = ProblemCodes.BadDotEnv,
        Message = message,
        Hint = "Write NAME=value, with quotes around a value that has blanks or '#'.",
        Line = line,
        Column = 1,
    };
}
