using System.CommandLine;
using System.CommandLine.Invocation;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Tells what is wrong with a command line.</summary>
internal static class UsageErrors
{
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
        var messages = parse.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)
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

    private static IEnumerable<string> OptionNames(ParseResult parse)
        => parse.CommandResult.Command.Options.Concat(GlobalOptions.All).Where(o => !o.Hidden).Select(o => o.Name);
}
