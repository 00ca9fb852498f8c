using MediaBridge.Core;

namespace MediaBridge.Cli.Output;

/// <summary>Prints problems of files: place, what is wrong, the line with a caret below it, what to do.</summary>
internal static class ProblemPrinter
{
    private const int Context = 100;

    /// <summary>Prints all of them.</summary>
    public static void Write(IReadOnlyList<Problem> problems, StyledWriter output)
    {
        var files = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            Write(problem, problem.File is { } file ? Lines(file, files) : [], output);
        }

        if (problems.Count > 1)
        {
            var errors = problems.Count(p => !p.IsWarning);
            output.Line($"{Words.Count(errors, "error")}, {Words.Count(problems.Count - errors, "warning")}");
        }
    }

    private static void Write(Problem problem, string[] lines, StyledWriter output)
    {
        if (problem.File is not null)
        {
            output.Write(problem.Line > 0 ? $"{problem.File}:{problem.Line}:{problem.Column}: " : $"{problem.File}: ", Style.Strong);
        }

        output.Write(problem.IsWarning ? "warning" : "error", problem.IsWarning ? Style.Warning : Style.Error).Line($" {problem.Code}: {problem.Message}");
        if (problem.Line > 0 && problem.Line <= lines.Length)
        {
            Excerpt(problem, lines[problem.Line - 1], output);
        }

        if (problem.Hint is not null)
        {
            output.Line($"  {problem.Hint}");
        }

        output.Line();
    }

    private static void Excerpt(Problem problem, string line, StyledWriter output)
    {
        var number = $"{problem.Line,5} | ";
        var column = Math.Clamp(problem.Column, 1, line.Length + 1) - 1;

        // A long line is shown around the place.
        var from = column > Context - 20 ? column - (Context / 2) : 0;
        var shown = line[from..Math.Min(line.Length, from + Context)].Replace('\t', ' ');
        var before = TextWidth.Of(line[from..column]);
        output.Write(number, Style.Faint).Line(shown);
        output.Write("      | ", Style.Faint).Write(new string(' ', before)).Line("^", problem.IsWarning ? Style.Warning : Style.Error);
    }

    private static string[] Lines(string file, Dictionary<string, string[]> known)
    {
        if (!known.TryGetValue(file, out var lines))
        {
            try
            {
                lines = File.ReadAllLines(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The message says what is wrong; without the file there is no line to show.
                lines = [];
            }

            known[file] = lines;
        }

        return lines;
    }
}
