using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>One of the lists that a source reads.</summary>
internal sealed record ListPart
{
    /// <summary>Its name in resume points.</summary>
    public required string Name { get; init; }

    public required Func<CancellationToken, IAsyncEnumerable<MediaItem>> ReadAsync { get; init; }

    /// <summary>After the read: why it is not all; null if it is.</summary>
    public required Func<string?> Shortfall { get; init; }
}
