using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Tells what is wrong with a command line.</summary>
internal static class UsageErrors
{
    private const string ListBegins = "Must be one of:";
    private const string NotParsed = "Cannot parse argument '";

    /// <summary>Prints every fault, what was probably meant, and where help is.</summary>
    public static int Write(ParseResult parse, TextWriter errors)
    {
        var command = parse.CommandResult.Command;
        if (parse.UnmatchedTokens.Count == 0 && command.Action is null && parse.Tokens.All(t => t.Type == System.CommandLine.Parsing.TokenType.Command))
        {
            HelpPrinter.Write(command, errors);
            return ExitCodes.Configuration;
        }

        // That a command is missing is no news when a word was not understood.
        var messages = parse.Errors.Select(Message).Distinct(StringComparer.Ordinal)
            .Where(m => parse.UnmatchedTokens.Count == 0 || !m.StartsWith("Required command", StringComparison.Ordinal));
        foreach (var argument in MissingArguments.Of(parse))
        {
            errors.WriteLine($"error: {argument.HelpName ?? argument.Name} is missing: {Words.Inside(argument.Description)}");
        }

        foreach (var message in messages.Where(m => !m.StartsWith("Required argument", StringComparison.Ordinal)))
        {
            errors.WriteLine($"error: {message}");
        }

        foreach (var token in parse.UnmatchedTokens.Where(t => t.Length > 0))
        {
            var known = token[0] == '-' ? OptionNames(parse) : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
            if (Typo.Nearest(token, known) is { } near)
            {
                errors.WriteLine($"Did you mean {near}?");
            }
        }

        errors.WriteLine($"See: {HelpPrinter.Path(command)} --help");
        return ExitCodes.Configuration;
    }

    /// <summary>A value that an option does not know comes with a list over many lines: it is told in one, with the option's name.</summary>
    private static string Message(ParseError error)
    {
        if (error.Message.StartsWith(NotParsed, StringComparison.Ordinal) && error.Message.Split('\'') is [_, var given, _, var of, _, var type, ..])
        {
            var form = type switch { "System.Int32" or "System.Int64" => "a whole number", "System.Decimal" or "System.Double" => "a number", "System.Boolean" => "true or false", _ => "what it wants" };
            return $"{of}: '{given}' is not {form}.";
        }

        if (error.Message.IndexOf(ListBegins, StringComparison.Ordinal) is not (> 0 and var list) || error.Message.Split('\'') is not [_, var value, _, ..])
        {
            return error.Message;
        }

        var known = error.Message[list..].Split('\'').Where((_, i) => i % 2 == 1).ToList();
        var name = error.SymbolResult switch { OptionResult option => $"{option.Option.Name}: ", ArgumentResult { Parent: OptionResult option } => $"{option.Option.Name}: ", _ => "" };
        return $"{name}There is no '{value}' here. {(Typo.Nearest(value, known) is { } near ? $"Did you mean {near}?" : $"Choose one of {string.Join(", ", known)}.")}";
    }

    private static IEnumerable<string> OptionNames(ParseResult parse)
        => parse.CommandResult.Command.Options.Concat(GlobalOptions.All).Where(o => !o.Hidden).Select(o => o.Name);
}
