using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Templating;

/// <summary>Reads a template's tags before the engine compiles it: says what is wrong with its line, and marks each shown name so that an unknown one is found when it is rendered.</summary>
internal sealed class TemplateChecker(string name, string text, TemplateScopes? scopes = null)
{
    /// <summary>The helper that resolves a name that may be missing: line, name, where it starts, parts already resolved.</summary>
    public const string FindHelper = "mb-find";

    /// <summary>The helper that resolves a name that must be there.</summary>
    public const string RequireHelper = "mb-require";

    /// <summary>The helper that makes text of a value: line, name, value.</summary>
    public const string ShowHelper = "mb-show";

    /// <summary>The helper that makes a closing brace.</summary>
    public const string BraceHelper = "mb-brace";

    private static readonly string[] Blocks = ["if", "unless", "each", "with"];
    private static readonly string[] Data = ["@root", "@index", "@key", "@first", "@last"];
    private readonly StringBuilder _to = new(text.Length + 256);
    private readonly Stack<(string Name, int Line, string[] Own)> _open = new();
    private int _line = 1;

    /// <summary>The template for the engine.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is wrong; the message has name and line.</exception>
    public string Check()
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (start < 0)
            {
                break;
            }

            Copy(at, start);
            at = start > 0 && text[start - 1] == '\\' ? CopyTo(start, start + 2) : Tag(start);
        }

        Copy(at, text.Length);
        if (_open.TryPeek(out var open))
        {
            throw Wrong(open.Line, $"'{{{{#{open.Name}}}}}' is never closed.", $"Add '{{{{/{open.Name}}}}}'.");
        }

        return _to.ToString();
    }

    private int Tag(int start)
    {
        if (text.AsSpan(start).StartsWith("{{!"))
        {
            var end = text.AsSpan(start).StartsWith("{{!--") ? After(start, "--}}") : After(start, "}}");
            return CopyTo(start, end);
        }

        if (text.AsSpan(start).StartsWith("{{{{"))
        {
            throw Wrong(_line, "Raw blocks '{{{{' are not supported.", "Write '\\{{' for braces that are text.");
        }

        var isTriple = text.AsSpan(start).StartsWith("{{{");
        var close = isTriple ? "}}}" : "}}";
        var stop = After(start, close);
        var inner = text[(start + close.Length)..(stop - close.Length)];
        var (left, right) = (inner.StartsWith('~') ? "~" : "", inner.Length > 1 && inner.EndsWith('~') ? "~" : "");
        inner = inner[left.Length..(inner.Length - right.Length)];
        _to.Append(text, start, close.Length).Append(left);
        Inner(inner.Trim(), isTriple);
        _to.Append(right).Append(close);
        for (; stop < text.Length && text[stop] == '}'; stop++)
        {
            // "{tmdb-{{tmdb}}}": the engine would take the last brace for one of the tag's.
            _to.Append("{{").Append(BraceHelper).Append("}}");
        }

        _line += inner.Count(c => c == '\n');
        return stop;
    }

    private void Inner(string inner, bool isTriple)
    {
        switch (inner)
        {
            case "":
                throw Wrong(_line, "A tag is empty.", "Write a name between the braces.");
            case "else" or "^":
                if (_open.Count == 0)
                {
                    throw Wrong(_line, "'{{else}}' stands outside of a block.");
                }

                scopes?.Else();
                _to.Append("else");
                return;
        }

        if (inner[0] is '>' or '&' or '*' or '^')
        {
            throw Wrong(_line, $"'{{{{{inner}}}}}' is not supported.", inner[0] == '>' ? "There are no partials: put the text into the template." : "Use 'if', 'unless', or '{{{name}}}' for text without escaping.");
        }

        if (inner[0] == '/')
        {
            Close(inner[1..].Trim());
            _to.Append(inner);
            return;
        }

        var isElse = inner.StartsWith("else ", StringComparison.Ordinal);
        if (inner[0] == '#' || isElse)
        {
            Open(isElse ? inner[5..] : inner[1..], isElse);
            return;
        }

        Expression(inner, isTriple);
    }

    private void Close(string block)
    {
        if (!_open.TryPop(out var open))
        {
            throw Wrong(_line, $"'{{{{/{block}}}}}' closes nothing.");
        }

        if (!string.Equals(open.Name, block, StringComparison.Ordinal))
        {
            throw Wrong(_line, string.Create(CultureInfo.InvariantCulture, $"'{{{{/{block}}}}}' does not close '{{{{#{open.Name}}}}}' of line {open.Line}."));
        }

        scopes?.Close();
    }

    private void Open(string head, bool isElse)
    {
        var words = Words(head);
        var block = words.Count > 0 ? words[0] : "";
        if (!Blocks.Contains(block, StringComparer.Ordinal))
        {
            var nearest = Nearest.Of(block, Blocks);
            throw Wrong(_line, $"There is no block '{block}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", $"Blocks are {string.Join(", ", Blocks)}.");
        }

        if (words.Count < 2)
        {
            throw Wrong(_line, $"'{block}' needs a name or a value.");
        }

        var isEach = words.Count == 4 && string.Equals(words[2], "as", StringComparison.Ordinal) && words[3][0] == '|';
        if (words.Count != 2 && !isEach)
        {
            throw Wrong(_line, $"'{block}' takes one value, not '{string.Join(' ', words.Skip(1))}'.", "Put a helper and its values in brackets: {{#if (eq kind \"movie\")}}.");
        }

        _to.Append(isElse ? "else " : "#").Append(block).Append(' ');
        Argument(words[1], isAsked: true);
        _to.Append(isEach ? $" as {words[3]}" : "");
        var value = words[1][0] == '(' || IsLiteral(words[1]) ? null : TemplatePath.Of(Quotable(words[1]));
        if (!isElse)
        {
            scopes?.Open(block, value, isEach ? words[3].Trim('|').Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
            _open.Push((block, _line, isEach ? words[3].Trim('|').Split(' ', StringSplitOptions.RemoveEmptyEntries) : []));
        }
        else if (_open.Count == 0)
        {
            throw Wrong(_line, "'{{else}}' stands outside of a block.");
        }
        else
        {
            scopes?.Else(block, value);
        }
    }

    private void Expression(string inner, bool isTriple)
    {
        var words = Words(inner);
        if (words.Count == 1)
        {
            if (words[0][0] == '(' || IsLiteral(words[0]))
            {
                throw Wrong(_line, $"'{words[0]}' is no name.", isTriple ? null : "Write a name, or a helper and its values.");
            }

            _to.Append(CultureInfo.InvariantCulture, $"{ShowHelper} {_line} \"{Quotable(words[0])}\" (");
            Name(words[0], isAsked: false);
            _to.Append(')');
            return;
        }

        _to.Append(CultureInfo.InvariantCulture, $"{ShowHelper} {_line} \"{Quotable(words[0])}\" (");
        Call(words);
        _to.Append(')');
    }

    private void Call(List<string> words)
    {
        if (!TemplateHelpers.All.TryGetValue(words[0], out var helper))
        {
            var nearest = Nearest.Of(words[0], TemplateHelpers.All.Keys);
            throw Wrong(_line, $"There is no helper '{words[0]}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", $"Helpers are {string.Join(", ", TemplateHelpers.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var count = words.Count - 1;
        if (count < helper.Least || count > helper.Most)
        {
            var wanted = helper.Least == helper.Most ? $"{helper.Least}" : helper.Most == int.MaxValue ? $"at least {helper.Least}" : $"{helper.Least} to {helper.Most}";
            throw Wrong(_line, string.Create(CultureInfo.InvariantCulture, $"Helper '{words[0]}' takes {wanted} values, not {count}."));
        }

        _to.Append(words[0]);
        foreach (var word in words.Skip(1))
        {
            _to.Append(' ');
            Argument(word, helper.AllowsMissing);
        }
    }

    private void Argument(string word, bool isAsked)
    {
        if (word[0] == '(')
        {
            _to.Append('(');
            var words = word[^1] == ')' ? Words(word[1..^1]) : [];
            Call(words.Count > 0 ? words : throw Wrong(_line, $"'{word}' is not closed."));
            _to.Append(')');
        }
        else if (IsLiteral(word))
        {
            _to.Append(word);
        }
        else
        {
            _to.Append('(');
            Name(word, isAsked);
            _to.Append(')');
        }
    }

    private void Name(string word, bool isAsked)
    {
        var path = TemplatePath.Of(Quotable(word));
        var first = path.Parts.Count > 0 ? path.Parts[0] : "";
        var isOwn = path.Up == 0 && _open.Any(o => o.Own.Contains(first, StringComparer.Ordinal));
        if (first.StartsWith('@') && !Data.Contains(first, StringComparer.Ordinal))
        {
            throw Wrong(_line, $"'{first}' is not known.", $"There are {string.Join(", ", Data)}.");
        }

        if (scopes?.Unknown(path) is { } known)
        {
            var nearest = Nearest.Of(word, known);
            throw Wrong(_line, $"'{word}' is not known here.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", "Inside 'each' and 'with' write '../name' or '@root.name' for a name from outside.");
        }

        var isResolved = isOwn || first.StartsWith('@');
        var start = isResolved ? first : path.Up == 0 ? "this" : string.Join('/', Enumerable.Repeat("..", path.Up));
        _to.Append(CultureInfo.InvariantCulture, $"{(isAsked ? FindHelper : RequireHelper)} {_line} \"{Quotable(word)}\" {start} {(isResolved ? 1 : 0)}");
    }

    private static string Quotable(string word) => word.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    private List<string> Words(string head)
    {
        try
        {
            return TemplateWords.Split(head);
        }
        catch (FormatException e)
        {
            throw Wrong(_line, e.Message);
        }
    }

    private static bool IsLiteral(string word)
        => word[0] is '"' or '\'' || word is "true" or "false" or "null" or "undefined" || decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private int After(int start, string close)
    {
        var end = text.IndexOf(close, start + 2, StringComparison.Ordinal);
        return end >= 0 ? end + close.Length : throw Wrong(_line, "A tag is never closed.", $"Add '{close}'.");
    }

    private int CopyTo(int start, int end)
    {
        Copy(start, end);
        return end;
    }

    private void Copy(int start, int end)
    {
        _to.Append(text, start, end - start);
        _line += text.AsSpan(start, end - start).Count('\n');
    }

    private PluginException Wrong(int line, string message, string? hint = null)
        => new(ErrorKind.Configuration, string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: {message}"), hint);
}
