namespace MediaBridge.Core.Pipelines;

/// <summary>A part of a text with <c>${…}</c>: literal characters, or a reference.</summary>
internal readonly record struct InterpolationPart
{
    /// <summary>env, secret, var or date; null for literal characters.</summary>
    public string? Kind { get; init; }

    /// <summary>The name, or the literal characters.</summary>
    public required string Text { get; init; }

    /// <summary>Where it begins in the whole text.</summary>
    public int Offset { get; init; }
}
