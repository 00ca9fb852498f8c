namespace MediaBridge.Sdk;

/// <summary>A file that a format renders.</summary>
public sealed record OutputFile
{
    /// <summary>Relative path with forward slashes, below the output folder; the engine refuses one that leaves it.</summary>
    public required string Path { get; init; }

    /// <summary>Media type, such as <c>text/csv</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Writes the bytes.</summary>
    public required Func<Stream, CancellationToken, Task> WriteAsync { get; init; }

    /// <summary>First ids of the items in it; empty means every item.</summary>
    public IReadOnlyList<ExternalId> Items { get; init; } = [];

    /// <summary>Where the bytes are staged. A format leaves it null; <see cref="IOutputs"/> sets it.</summary>
    public StagedContent? Content { get; init; }

    /// <summary>A key that changes exactly when the bytes do, if it is known without making them (an artwork's tag); lets an unchanged file be skipped unread.</summary>
    public string? ContentKey { get; init; }
}
