using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Answers <c>[suggest:POSITION] LINE</c>, which the completion scripts ask: a candidate a line.</summary>
internal static class Completion
{
    /// <summary>Whether it is such a question.</summary>
    public static bool IsAsked(string[] arguments) => arguments is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..];

    /// <summary>Prints what may stand in the place of the word at the position; without one, of the last word.</summary>
    public static int Answer(RootCommand root, string[] arguments, TextWriter output)
    {
        var line = arguments.Length > 1 ? arguments[1] : "";
        var digits = string.Concat(arguments[0].Where(char.IsAsciiDigit));
        var at = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? Math.Min(position, line.Length) : line.Length;
        var words = Words(line[..at]);
        var word = words[^1];
        var found = Candidates(root, words).Where(c => c.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToList();

        // Options are shown to those who begin one, or when there is nothing else.
        var plain = found.Where(c => c[0] is not '-').ToList();
        foreach (var candidate in word.Length == 0 && plain.Count > 0 ? plain : found)
        {
            output.WriteLine(candidate);
        }

        return 0;
    }

    private static IEnumerable<string> Candidates(RootCommand root, string[] words)
    {
        var context = root.Parse(words).GetCompletionContext();
        var before = root.Parse(words[..^1]);
        if (before.Tokens is [.., { Type: TokenType.Option } last] && OptionOf(before, last.Value) is { } option && option.ValueType != typeof(bool))
        {
            return option.GetCompletions(context).Select(c => c.Label);
        }

        var command = before.CommandResult.Command;
        var argument = command.Arguments.FirstOrDefault(a => (before.GetResult(a)?.Tokens.Count ?? 0) < a.Arity.MaximumNumberOfValues);
        var isFirst = command.Arguments.All(a => before.GetResult(a) is null or { Tokens.Count: 0 });
        return command.Subcommands.Where(c => isFirst && !c.Hidden).Select(c => c.Name).Order(StringComparer.Ordinal)
            .Concat(argument?.GetCompletions(context).Select(c => c.Label) ?? [])
            .Concat(Options(command).Select(o => o.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Option> Options(Command command) => command.Options.Where(o => !o.Hidden).Concat(GlobalOptions.All).Concat(command.Parents.OfType<RootCommand>().SelectMany(r => r.Options)).Distinct();

    private static Option? OptionOf(ParseResult parse, string token)
        => Options(parse.CommandResult.Command).FirstOrDefault(o => string.Equals(o.Name, token, StringComparison.Ordinal) || o.Aliases.Contains(token));

    /// <summary>The words of a line, the last one unfinished and perhaps empty. Double quotes keep spaces in a word, and may still be open.</summary>
    internal static string[] Words(string line)
    {
        var words = new List<string>();
        var (word, begun, quoted) = (new StringBuilder(), false, false);
        foreach (var c in line)
        {
            if (c is '"')
            {
                (quoted, begun) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                if (begun)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
                begun = false;
            }
            else
            {
                word.Append(c);
                begun = true;
            }
        }

        return [.. words, word.ToString()];
    }
}
