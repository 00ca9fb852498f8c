using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Verbs;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli;

/// <summary>The entry point.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        // Answered before a parser is made: it is what scripts ask in a loop.
        if (args is ["--version"])
        {
            VersionText.Write(Console.Out);
            return 0;
        }

        var root = CommandTree.Make();
        var parse = root.Parse(args);
        if (args is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..])
        {
            return parse.Invoke();
        }

        using var stop = new StopSignals();
        try
        {
            parse = parse.Errors.Count > 0 ? await MissingArguments.AskAsync(root, args, parse, stop.Token) ?? parse : parse;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine();
            return ExitCodes.Cancelled;
        }

        if (parse.Errors.Count > 0)
        {
            return UsageErrors.Write(parse, Console.Error);
        }

        return await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
    }
}
