using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Verbs;

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

        if (parse.Errors.Count > 0)
        {
            return UsageErrors.Write(parse, Console.Error);
        }

        using var stop = new StopSignals();
        return await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
    }
}
