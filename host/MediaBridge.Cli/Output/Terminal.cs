using System.Text;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Core;

namespace MediaBridge.Cli.Output;

/// <summary>Asks the person at the terminal. Waiting ends when the program is asked to stop.</summary>
internal static class Terminal
{
    private const int MostChoices = 30;

    /// <summary>The next line of standard input; null at its end.</summary>
    public static async Task<string?> ReadLineAsync(CancellationToken cancellationToken)

        // The console's reader blocks whatever token it gets.
        => await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);

    /// <summary>A line that is typed without being shown; null if nothing more can come.</summary>
    public static async Task<string?> ReadHiddenAsync(Screen screen, string prompt, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return await ReadLineAsync(cancellationToken);
        }

        screen.Side.Write(prompt);
        return await Task.Run(() => Keys(screen), CancellationToken.None).WaitAsync(cancellationToken);
    }

    /// <summary>Asks for a value.</summary>
    /// <param name="screen">Where the question goes.</param>
    /// <param name="name">What is asked for.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="choices">Values to choose from, by number or beginning; empty for none.</param>
    /// <param name="only">Whether nothing but a choice will do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The value; null if the person wants no more of it.</returns>
    public static async Task<string?> AskAsync(Screen screen, string name, string? description, IReadOnlyList<string> choices, bool only, CancellationToken cancellationToken)
    {
        screen.Side.Write("? ", Style.Name).Write(name, Style.Strong).Line(string.IsNullOrEmpty(description) ? "" : $": {Words.Inside(description)}");
        foreach (var (choice, i) in choices.Take(MostChoices).Select((c, i) => (c, i)))
        {
            screen.Side.Write($"  {i + 1,3}  ", Style.Faint).Line(choice);
        }

        if (choices.Count > MostChoices)
        {
            screen.Side.Line($"       and {choices.Count - MostChoices} more");
        }

        while (true)
        {
            screen.Side.Write(choices.Count == 0 ? "  (Enter: stop) > " : only ? "  number or name (Enter: stop) > " : "  number or value (Enter: stop) > ");
            if ((await ReadLineAsync(cancellationToken))?.Trim() is not { Length: > 0 } answer)
            {
                return null;
            }

            if (Chosen(answer, choices, only) is { } chosen)
            {
                return chosen;
            }

            screen.Side.Line($"  '{answer}' is none of them.{(Typo.Nearest(answer, choices) is { } near ? $" Did you mean {near}?" : "")}");
        }
    }

    /// <summary>Asks for what an option wants, a secret without showing it.</summary>
    public static Task<string?> AskAsync(Screen screen, OptionInfo option, CancellationToken cancellationToken)
        => option.IsSecret
            ? ReadHiddenAsync(screen, $"? {option.Name}{(option.Description is { } text ? $": {Words.Inside(text)}" : "")} (not shown{(option.IsRequired ? "" : "; Enter: none")}) > ", cancellationToken)
            : AskAsync(screen, option.Name, option.Description, option.Choices, option.Choices.Count > 0, cancellationToken);

    private static string? Chosen(string answer, IReadOnlyList<string> choices, bool only)
    {
        if (int.TryParse(answer, System.Globalization.NumberStyles.None, null, out var number) && number >= 1 && number <= choices.Count && !choices.Contains(answer, StringComparer.Ordinal))
        {
            return choices[number - 1];
        }

        if (!only || choices.Contains(answer, StringComparer.Ordinal))
        {
            return answer;
        }

        var begin = choices.Where(c => c.StartsWith(answer, StringComparison.OrdinalIgnoreCase)).ToList();
        return begin.Count == 1 ? begin[0] : null;
    }

    private static string Keys(Screen screen)
    {
        var value = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key is ConsoleKey.Enter)
            {
                screen.Side.Line();
                return value.ToString();
            }

            if (key.Key is ConsoleKey.Backspace)
            {
                value.Length = Math.Max(0, value.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                value.Append(key.KeyChar);
            }
        }
    }
}
