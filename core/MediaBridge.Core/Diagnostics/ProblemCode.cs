namespace MediaBridge.Core;

/// <summary>A code of a <see cref="Problem"/>, for the documentation table.</summary>
public sealed record ProblemCode
{
    /// <summary>The code, such as <c>MB2014</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it, in a sentence.</summary>
    public required string Remedy { get; init; }
}
