using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Templating;

/// <summary>Writes the names, helpers and values of a tag for the engine, each looked up in what there is.</summary>
/// <param name="name">The template's name.</param>
/// <param name="line">The tag's line.</param>
/// <param name="to">Where they go.</param>
/// <param name="scopes">An example of what names see; null if names are looked up when it is rendered.</param>
/// <param name="isOwn">Whether a name was given by a block around.</param>
internal sealed class TemplateExpressions(string name, int line, StringBuilder to, TemplateScopes? scopes, Func<string, bool> isOwn)
{
    private static readonly string[] Data = ["@root", "@index", "@key", "@first", "@last"];

    /// <summary>Writes what a tag between its braces shows: a name, or a helper with its values.</summary>
    public void Write(string inner, bool isTriple)
    {
        var words = Words(inner);
        if (words.Count == 1)
        {
            if (words[0][0] == '(' || IsLiteral(words[0]))
            {
                throw Wrong($"'{words[0]}' is no name.", isTriple ? null : "Write a name, or a helper and its values.");
            }

            to.Append(CultureInfo.InvariantCulture, $"{TemplateChecker.ShowHelper} {line} \"{Quotable(words[0])}\" (");
            Name(words[0], isAsked: false);
            to.Append(')');
            return;
        }

        to.Append(CultureInfo.InvariantCulture, $"{TemplateChecker.ShowHelper} {line} \"{Quotable(words[0])}\" (");
        Call(words);
        to.Append(')');
    }

    private void Call(List<string> words)
    {
        if (!TemplateHelpers.All.TryGetValue(words[0], out var helper))
        {
            var nearest = Nearest.Of(words[0], TemplateHelpers.All.Keys);
            throw Wrong($"There is no helper '{words[0]}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", $"Helpers are {string.Join(", ", TemplateHelpers.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var count = words.Count - 1;
        if (count < helper.Least || count > helper.Most)
        {
            var wanted = helper.Least == helper.Most ? $"{helper.Least}" : helper.Most == int.MaxValue ? $"at least {helper.Least}" : $"{helper.Least} to {helper.Most}";
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"Helper '{words[0]}' takes {wanted} values, not {count}."));
        }

        to.Append(words[0]);
        foreach (var word in words.Skip(1))
        {
            to.Append(' ');
            Argument(word, helper.AllowsMissing);
        }
    }

    /// <summary>Writes a value: a literal, a name, or a helper in brackets.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isAsked">Whether it may be missing.</param>
    public void Argument(string word, bool isAsked)
    {
        if (word[0] == '(')
        {
            to.Append('(');
            var words = word[^1] == ')' ? Words(word[1..^1]) : [];
            Call(words.Count > 0 ? words : throw Wrong($"'{word}' is not closed."));
            to.Append(')');
        }
        else if (IsLiteral(word))
        {
            to.Append(word);
        }
        else
        {
            to.Append('(');
            Name(word, isAsked);
            to.Append(')');
        }
    }

    private void Name(string word, bool isAsked)
    {
        var path = TemplatePath.Of(Quotable(word));
        var first = path.Parts.Count > 0 ? path.Parts[0] : "";
        var isNamed = path.Up == 0 && isOwn(first);
        if (first.StartsWith('@') && !Data.Contains(first, StringComparer.Ordinal))
        {
            throw Wrong($"'{first}' is not known.", $"There are {string.Join(", ", Data)}.");
        }

        if (scopes?.Unknown(path) is { } known)
        {
            var nearest = Nearest.Of(word, known);
            throw Wrong($"'{word}' is not known here.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", "Inside 'each' and 'with' write '../name' or '@root.name' for a name from outside.");
        }

        var isResolved = isNamed || first.StartsWith('@');
        var start = isResolved ? first : path.Up == 0 ? "this" : string.Join('/', Enumerable.Repeat("..", path.Up));
        to.Append(CultureInfo.InvariantCulture, $"{(isAsked ? TemplateChecker.FindHelper : TemplateChecker.RequireHelper)} {line} \"{Quotable(word)}\" {start} {(isResolved ? 1 : 0)}");
    }

    /// <summary>A word as it can stand between quotes.</summary>
    public static string Quotable(string word) => word.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    /// <summary>The words of a tag.</summary>
    public List<string> Words(string head)
    {
        try
        {
            return TemplateWords.Split(head);
        }
        catch (FormatException e)
        {
            throw Wrong(e.Message);
        }
    }

    /// <summary>Whether a word is a value itself: a text, a number, true, false.</summary>
    public static bool IsLiteral(string word)
        => word[0] is '"' or '\'' || word is "true" or "false" or "null" or "undefined" || decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>The error of a template, with its line.</summary>
    public PluginException Wrong(string message, string? hint = null)
        => new(ErrorKind.Configuration, string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: {message}"), hint);
}
