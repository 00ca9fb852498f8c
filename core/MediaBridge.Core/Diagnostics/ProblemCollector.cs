namespace MediaBridge.Core;

/// <summary>Collects the problems of one file, so that all are reported at once.</summary>
/// <param name="file">The file, as the person named it; null when it is in no file.</param>
internal sealed class ProblemCollector(string? file = null)
{
    private readonly List<Problem> _problems = [];

    public string? File => file;

    public bool HasErrors => _problems.Exists(p => !p.IsWarning);

    public void Add(Problem problem) => _problems.Add(problem with { File = problem.File ?? file });

    public void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    /// <summary>All problems in the order of their places.</summary>
    public IReadOnlyList<Problem> ToList() => [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];

    /// <summary>A value as messages show it: in quotes, on one line, not long.</summary>
    public static string Show(string value)
    {
        const int Longest = 60;
        var line = VisibleText.Shown(value.ReplaceLineEndings(" "));
        return line.Length <= Longest ? $"'{line}'" : $"'{line[..Longest]}…'";
    }
}
