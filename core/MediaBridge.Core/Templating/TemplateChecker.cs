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
    private readonly StringBuilder _to = new(text.Length + 256);
    private readonly Stack<(string Name, int Line, string[] Own)> _open = new();
    private int _line = 1;

    private TemplateExpressions Expressions => new(name, _line, _to, scopes, own => _open.Any(o => o.Own.Contains(own, StringComparer.Ordinal)));

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
            throw new TemplateExpressions(name, open.Line, _to, scopes, _ => false).Wrong($"'{{{{#{open.Name}}}}}' is never closed.", $"Add '{{{{/{open.Name}}}}}'.");
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
            throw Expressions.Wrong("Raw blocks '{{{{' are not supported.", "Write '\\{{' for braces that are text.");
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
                throw Expressions.Wrong("A tag is empty.", "Write a name between the braces.");
            case "else" or "^":
                if (_open.Count == 0)
                {
                    throw Expressions.Wrong("'{{else}}' stands outside of a block.");
                }

                scopes?.Else();
                _to.Append("else");
                return;
        }

        if (inner[0] is '>' or '&' or '*' or '^')
        {
            throw Expressions.Wrong($"'{{{{{inner}}}}}' is not supported.", inner[0] == '>' ? "There are no partials: put the text into the template." : "Use 'if', 'unless', or '{{{name}}}' for text without escaping.");
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

        Expressions.Write(inner, isTriple);
    }

    private void Close(string block)
    {
        if (!_open.TryPop(out var open))
        {
            throw Expressions.Wrong($"'{{{{/{block}}}}}' closes nothing.");
        }

        if (!string.Equals(open.Name, block, StringComparison.Ordinal))
        {
            throw Expressions.Wrong(string.Create(CultureInfo.InvariantCulture, $"'{{{{/{block}}}}}' does not close '{{{{#{open.Name}}}}}' of line {open.Line}."));
        }

        scopes?.Close();
    }

    private void Open(string head, bool isElse)
    {
        var words = Expressions.Words(head);
        var block = words.Count > 0 ? words[0] : "";
        if (!Blocks.Contains(block, StringComparer.Ordinal))
        {
            var nearest = Nearest.Of(block, Blocks);
            throw Expressions.Wrong($"There is no block '{block}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", $"Blocks are {string.Join(", ", Blocks)}.");
        }

        if (words.Count < 2)
        {
            throw Expressions.Wrong($"'{block}' needs a name or a value.");
        }

        var isEach = words.Count == 4 && string.Equals(words[2], "as", StringComparison.Ordinal) && words[3][0] == '|';
        if (words.Count != 2 && !isEach)
        {
            throw Expressions.Wrong($"'{block}' takes one value, not '{string.Join(' ', words.Skip(1))}'.", "Put a helper and its values in brackets: {{#if (eq kind \"movie\")}}.");
        }

        _to.Append(isElse ? "else " : "#").Append(block).Append(' ');
        Expressions.Argument(words[1], isAsked: true);
        _to.Append(isEach ? $" as {words[3]}" : "");
        var value = words[1][0] == '(' || TemplateExpressions.IsLiteral(words[1]) ? null : TemplatePath.Of(TemplateExpressions.Quotable(words[1]));
        if (!isElse)
        {
            scopes?.Open(block, value, isEach ? words[3].Trim('|').Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
            _open.Push((block, _line, isEach ? words[3].Trim('|').Split(' ', StringSplitOptions.RemoveEmptyEntries) : []));
        }
        else if (_open.Count == 0)
        {
            throw Expressions.Wrong("'{{else}}' stands outside of a block.");
        }
        else
        {
            scopes?.Else(block, value);
        }
    }

    private int After(int start, string close)
    {
        var end = text.IndexOf(close, start + 2, StringComparison.Ordinal);
        return end >= 0 ? end + close.Length : throw Expressions.Wrong("A tag is never closed.", $"Add '{close}'.");
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
}
