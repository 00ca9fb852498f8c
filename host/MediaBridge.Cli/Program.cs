using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Verbs;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli;

/// <summary>The entry point.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = CommandTree.Make();
        if (Completion.IsAsked(args))
        {
            return Completion.Answer(root, args, Console.Out);
        }

        var parse = root.Parse(args);
        if (parse.GetResult(root.Options.OfType<VersionOption>().Single()) is { Implicit: false })
        {
            return await VersionText.WriteAsync(parse, Console.Out);
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
