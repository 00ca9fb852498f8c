using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Output;

/// <summary>Where text goes: data to standard output, everything else to standard error.</summary>
internal sealed class Screen
{
    private const int UsualWidth = 80;

    public Screen(System.CommandLine.ParseResult parse)
    {
        Quiet = parse.GetValue(GlobalOptions.Quiet);
        Verbose = parse.GetValue(GlobalOptions.Verbose);
        Json = parse.GetValue(GlobalOptions.Json);
        var color = !parse.GetValue(GlobalOptions.NoColor)
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        Data = new StyledWriter(Console.Out, color && !Console.IsOutputRedirected);
        Side = new StyledWriter(Console.Error, color && !Console.IsErrorRedirected);
        Width = Console.IsOutputRedirected ? int.MaxValue : TerminalWidth();
    }

    /// <summary>Only data and errors.</summary>
    public bool Quiet { get; }

    /// <summary>More words.</summary>
    public bool Verbose { get; }

    /// <summary>Data as JSON.</summary>
    public bool Json { get; }

    /// <summary>Standard output: data.</summary>
    public StyledWriter Data { get; }

    /// <summary>Standard error: progress, warnings, errors.</summary>
    public StyledWriter Side { get; }

    /// <summary>Columns of the terminal; without limit when the output goes to a file or program.</summary>
    public int Width { get; }

    /// <summary>Whether somebody sits at the terminal who can be shown progress.</summary>
    public bool ShowsProgress => !Quiet && !Console.IsErrorRedirected;

    /// <summary>Whether somebody can be asked.</summary>
    public bool CanAsk => !Quiet && !Json && !Console.IsErrorRedirected && !Console.IsInputRedirected;

    /// <summary>A remark on standard error, unless it shall be quiet.</summary>
    public void Note(string text)
    {
        if (!Quiet)
        {
            Side.Line(text);
        }
    }

    /// <summary>An error on standard error.</summary>
    public void Fail(string message, string? hint = null, string? code = null)
    {
        Side.Write("error: ", Style.Error).Line(code is null || message.Contains(code, StringComparison.Ordinal) ? message : $"{message} [{code}]");
        if (hint is not null)
        {
            Side.Line($"  {hint}");
        }
    }

    /// <summary>Columns of the terminal; 80 where it does not say.</summary>
    public static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
