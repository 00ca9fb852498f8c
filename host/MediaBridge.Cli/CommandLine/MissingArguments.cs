using System.CommandLine;
using MediaBridge.Cli.Output;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Arguments that a command needs and did not get: asked for at a terminal, else named.</summary>
internal static class MissingArguments
{
    /// <summary>The required arguments that got no value, in order.</summary>
    public static IReadOnlyList<Argument> Of(ParseResult parse)
        => [.. parse.CommandResult.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parse.GetResult(a) is null or { Tokens.Count: 0 })];

    /// <summary>Asks for them, if nothing else is wrong and somebody is there.</summary>
    /// <returns>The command line with the answers; null if nothing was asked, or the person stopped.</returns>
    public static async Task<ParseResult?> AskAsync(RootCommand root, string[] line, ParseResult parse, CancellationToken cancellationToken)
    {
        var missing = Of(parse);
        var screen = new Screen(parse);
        if (missing.Count == 0 || parse.UnmatchedTokens.Count > 0 || parse.Errors.Count > missing.Count || !screen.CanAsk)
        {
            return null;
        }

        foreach (var argument in missing)
        {
            // Choices are what completion would offer for a word that has not been begun.
            var choices = argument.GetCompletions(root.Parse([.. line, ""]).GetCompletionContext()).Select(c => c.Label).ToList();
            if (await Terminal.AskAsync(screen, argument.HelpName ?? argument.Name, argument.Description, choices, only: false, cancellationToken) is not { } answer)
            {
                return null;
            }

            line = [.. line, answer];
        }

        return root.Parse(line);
    }
}
