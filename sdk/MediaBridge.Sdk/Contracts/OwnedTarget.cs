namespace MediaBridge.Sdk;

/// <summary>Something that this step wrote before.</summary>
public sealed record OwnedTarget
{
    /// <summary>The target, as its change named it.</summary>
    public required string Target { get; init; }

    /// <summary>The tag that was left (<see cref="ChangeResult.Tag"/>).</summary>
    public string? Tag { get; init; }

    /// <summary>The bytes that were written; they may no longer be staged.</summary>
    public StagedContent? Content { get; init; }

    /// <summary>The key of those bytes (<see cref="OutputFile.ContentKey"/>).</summary>
    public string? ContentKey { get; init; }
}
