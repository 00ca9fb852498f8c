namespace MediaBridge.Core;

/// <summary>Something wrong in a file or setting: what, where, and what to do.</summary>
public sealed record Problem
{
    /// <summary>Stable code of the list in <see cref="ProblemCodes"/>, such as <c>MB2014</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, in a sentence without secrets.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>The file, as the person named it; null when it is in no file.</summary>
    public string? File { get; init; }

    /// <summary>Line, from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>Column, from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>The path of the value, such as <c>to[0].with.folder</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The name of the option or variable that has no value, so that a host can ask for it; null when nothing is missing.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether it only warns.</summary>
    public bool IsWarning { get; init; }

    /// <summary><c>file:line:column: error MB2014: message</c>, with the hint behind it.</summary>
    public override string ToString()
    {
        var place = File is null ? "" : Line > 0 ? $"{File}:{Line}:{Column}: " : $"{File}: ";
        var hint = Hint is null ? "" : $" {Hint}";
        return $"{place}{(IsWarning ? "warning" : "error")} {Code}: {Message}{hint}";
    }
}
