namespace MediaBridge.Sdk;

/// <summary>A question that holds one change until somebody answers.</summary>
public sealed record Question
{
    /// <summary>The choice that never applies the change.</summary>
    public const string Skip = "skip";

    /// <summary>A short code by which answers name it, such as <c>duplicate</c>; equal questions share it.</summary>
    public required string Code { get; init; }

    /// <summary>The question, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The choices; <see cref="Skip"/> is always one and need not be listed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = ["yes", Skip];
}
