using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>explain [CODE]</c>: what a code of a message means, and what to do.</summary>
internal static class ExplainVerb
{
    public static Verb Make()
    {
        var code = new Argument<string?>("CODE") { Description = "A code such as MB2014 or 2014; without one, all of them", Arity = ArgumentArity.ZeroOrOne };
        NotAnOption.Check(code);
        code.CompletionSources.Add(_ => ProblemCodes.All.Select(c => new System.CommandLine.Completions.CompletionItem(c.Code)));
        var verb = new Verb(
            "explain",
            "Tell what the code of a message means, and what to do about it.",
            "mediabridge explain MB2014",
            "mediabridge explain                                       # all codes");
        verb.Add(code);

        // It must work when nothing else does: no settings, no data folder, no engine.
        verb.SetAction((parse, cancellationToken) => ShowAsync(new Screen(parse), parse.GetValue(code), cancellationToken));
        return verb;
    }

    private static async Task<int> ShowAsync(Screen screen, string? wanted, CancellationToken cancellationToken)
    {
        var found = wanted is null ? ProblemCodes.All : [.. ProblemCodes.All.Where(c => string.Equals(c.Code, Full(wanted), StringComparison.OrdinalIgnoreCase))];
        if (found.Count == 0)
        {
            var near = Typo.Nearest(Full(wanted!).ToUpperInvariant(), ProblemCodes.All.Select(c => c.Code));
            screen.Fail($"There is no code '{wanted}'.", near is null ? "mediabridge explain lists them." : $"Did you mean {near}? mediabridge explain lists them all.");
            return ExitCodes.Configuration;
        }

        if (screen.Json)
        {
            await JsonOutput.WriteAsync(found, cancellationToken);
            return ExitCodes.Success;
        }

        foreach (var code in found)
        {
            screen.Data.Write(code.Code, Style.Strong).Write("  ");
            Block(screen, code.Meaning);
            Block(screen.Data.Write(new string(' ', code.Code.Length + 2)), screen, code.Remedy);
        }

        return ExitCodes.Success;
    }

    private static string Full(string code) => code.All(char.IsAsciiDigit) ? $"MB{code}" : code;

    private static void Block(Screen screen, string text) => Block(screen.Data, screen, text);

    private static void Block(StyledWriter output, Screen screen, string text)
    {
        const int Indent = 8;
        var lines = TextWidth.Wrap(text, screen.Width == int.MaxValue ? int.MaxValue : screen.Width - Indent);
        output.Line(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            output.Write(new string(' ', Indent)).Line(line);
        }
    }
}
