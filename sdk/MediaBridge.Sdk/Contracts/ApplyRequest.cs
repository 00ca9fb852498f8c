namespace MediaBridge.Sdk;

/// <summary>What a sink applies.</summary>
public sealed record ApplyRequest
{
    /// <summary>The changes to make: <see cref="ChangeKind.Create"/>, <see cref="ChangeKind.Update"/> and <see cref="ChangeKind.Delete"/> only. Pulling one journals it as intended.</summary>
    public required IAsyncEnumerable<PlannedChange> Changes { get; init; }

    /// <summary>
    /// The Apply of every sink that writes bytes to a store: targets are paths, contents are staged. A target that is already as wanted is
    /// <see cref="Outcome.AlreadyThere"/>; one that somebody else changed is a conflict and stays.
    /// </summary>
    public IAsyncEnumerable<ChangeResult> WriteToAsync(IFileStore store, IStaging staging, CancellationToken cancellationToken = default)
        => StoreChanges.ApplyAsync(store, staging, this, cancellationToken);
}
