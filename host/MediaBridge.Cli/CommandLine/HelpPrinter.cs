using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using MediaBridge.Cli.Output;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Help of a command: usage, what belongs to it, examples. Plain text, made without the library's help builder, which costs 20 ms more.</summary>
internal sealed class HelpPrinter : SynchronousCommandLineAction
{
    private const int Widest = 100;
    private const int Narrowest = 40;

    public override bool ClearsParseErrors => true;

    /// <summary>Puts this help in the place of the library's.</summary>
    public static void Install(RootCommand root) => root.Options.OfType<HelpOption>().Single().Action = new HelpPrinter();

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>Prints the help of a command.</summary>
    public static void Write(Command command, TextWriter output)
    {
        foreach (var line in Wrap(command.Description ?? "", Width))
        {
            output.WriteLine(line);
        }

        output.WriteLine();
        output.WriteLine("Usage:");
        foreach (var shape in Shapes(command))
        {
            output.WriteLine($"  {Path(command)}{shape} [options]");
        }
        Section(output, "Arguments", command.Arguments.Where(a => !a.Hidden).Select(a => (Name(a), a.Description)));
        Section(output, "Commands", command.Subcommands.Where(c => !c.Hidden).Select(c => ($"{c.Name}{Arguments(c)}", c.Description)));
        Section(output, "Options", command.Options.Where(o => !o.Hidden && !GlobalOptions.All.Contains(o) && o is not (HelpOption or VersionOption)).Select(Row));
        Section(output, "Options of every command", GlobalOptions.All.Select(Row).Append(("-h, --help", "Show this help")));
        if (command is RootCommand)
        {
            output.WriteLine("  --version              Show the versions of program, plugin SDK and plugins");
        }

        var examples = Examples(command);
        if (examples.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }
        }
    }

    /// <summary>The words that lead to a command, such as <c>mediabridge runs list</c>.</summary>
    public static string Path(Command command)
        => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "mediabridge";

    private static IReadOnlyList<string> Examples(Command command) => command switch
    {
        Verb verb => verb.Examples,
        RootCommand => CommandTree.Examples,
        _ => [],
    };

    private static IEnumerable<string> Shapes(Command command)
    {
        var arguments = Arguments(command);
        if (command.Subcommands.Count == 0)
        {
            yield return arguments;
            yield break;
        }

        if (arguments.Length > 0)
        {
            yield return string.Concat(command.Arguments.Where(a => !a.Hidden).Select(a => $" {Name(a)}"));
        }

        yield return " COMMAND";
    }

    private static string Arguments(Command command)
        => string.Concat(command.Arguments.Where(a => !a.Hidden).Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{Name(a)}]" : $" {Name(a)}"));

    private static string Name(Argument argument) => (argument.HelpName ?? argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");

    private static (string, string?) Row(Option option)
    {
        var names = option.Aliases.Where(a => a.Length == 2).Append(option.Name);
        var value = option.ValueType == typeof(bool) ? "" : $" {option.HelpName ?? "VALUE"}";
        return (string.Join(", ", names) + value, option.Description);
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        // In a narrow terminal long names stand on lines of their own, and the texts get the room.
        var most = Width < 80 ? 18 : 26;
        var width = Math.Min(most, Math.Max(Math.Min(21, most), list.Max(r => r.Name.Length)));
        foreach (var (name, text) in list)
        {
            var indent = new string(' ', width + 4);
            var lines = Wrap(text ?? "", Math.Max(Narrowest - indent.Length, Width - indent.Length));
            output.WriteLine(name.Length > width ? $"  {name}" : $"  {name.PadRight(width)}  {lines[0]}".TrimEnd());
            foreach (var line in name.Length > width ? lines : lines.Skip(1))
            {
                output.WriteLine(indent + line);
            }
        }
    }

    /// <summary>Columns that lines may take: those of the terminal, as far as people like to read.</summary>
    private static int Width => Math.Clamp(Console.IsOutputRedirected ? Widest : Screen.TerminalWidth(), Narrowest, Widest);

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length + 1 > width && lines[^1].Length > 0)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }
}
