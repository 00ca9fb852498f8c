namespace MediaBridge.Cli.Runs;

/// <summary>What is wanted of a plan besides being shown.</summary>
internal sealed record PlanWishes
{
    /// <summary>File to save it to.</summary>
    public string? Save { get; init; }

    /// <summary>Whether the exit code tells of changes.</summary>
    public bool ExitCode { get; init; }

    /// <summary>Whether every change is shown.</summary>
    public bool All { get; init; }

    /// <summary>Whether each change shows what it would write, and the plan what it would cost.</summary>
    public bool Detail { get; init; }

    /// <summary>Whether what is left as it is shows with its reason.</summary>
    public bool Left { get; init; }

    /// <summary>How it is done, for people; null for the usual.</summary>
    public string? Next { get; init; }
}
