namespace MediaBridge.Sdk;

/// <summary>A file that was rendered and staged.</summary>
public sealed record RenderedFile
{
    /// <summary>Its relative path, checked: it cannot leave the output folder.</summary>
    public required string Path { get; init; }

    /// <summary>Its bytes; not staged anew if they are known by <see cref="ContentKey"/>.</summary>
    public required StagedContent Content { get; init; }

    /// <summary>Its media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>First ids of the items in it; empty means every item.</summary>
    public IReadOnlyList<ExternalId> Items { get; init; } = [];

    /// <summary>The key of the bytes, if the format gave one.</summary>
    public string? ContentKey { get; init; }
}
