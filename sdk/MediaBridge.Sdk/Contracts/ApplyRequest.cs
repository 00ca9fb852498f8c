namespace MediaBridge.Sdk;

/// <summary>What a sink applies.</summary>
public sealed record ApplyRequest
{
    /// <summary>The changes to make: <see cref="ChangeKind.Create"/>, <see cref="ChangeKind.Update"/> and <see cref="ChangeKind.Delete"/> only. Pulling one journals it as intended.</summary>
    public required IAsyncEnumerable<PlannedChange> Changes { get; init; }
}
