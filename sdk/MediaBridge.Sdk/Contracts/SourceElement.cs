namespace MediaBridge.Sdk;

/// <summary>One element of what a source reads: an item, a removal, a mark in the stream, or its end.</summary>
/// <remarks>An element is one of these; the end says more by <see cref="IsComplete"/>, <see cref="Announced"/> and <see cref="Reason"/>. An item converts to an element by itself: <c>yield return item;</c></remarks>
public sealed record SourceElement
{
    private SourceElement()
    {
    }

    /// <summary>Everything was read.</summary>
    public static SourceElement Complete { get; } = new() { IsEnd = true, IsComplete = true };

    /// <summary>An item that was read.</summary>
    public MediaItem? Item { get; private init; }

    /// <summary>The id, as the first of an earlier item, of something that is gone.</summary>
    public ExternalId? RemovedId { get; private init; }

    /// <summary>A point of this stream from which reading can go on.</summary>
    public string? ResumePoint { get; private init; }

    /// <summary>Where the next incremental run starts.</summary>
    public string? NextCursor { get; private init; }

    /// <summary>Whether this is how reading ended; nothing comes after it.</summary>
    public bool IsEnd { get; private init; }

    /// <summary>At the end: whether everything was read.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>At the end: the number of items that the service announced, if it did; the engine compares it with what came.</summary>
    public long? Announced { get; private init; }

    /// <summary>At the end: why it is incomplete, in a sentence for people.</summary>
    public string? Reason { get; private init; }

    /// <summary>An item.</summary>
    public static implicit operator SourceElement(MediaItem item) => Of(item);

    /// <summary>An item.</summary>
    public static SourceElement Of(MediaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new SourceElement { Item = item };
    }

    /// <summary>What had this id is gone.</summary>
    public static SourceElement Removed(ExternalId id) => new() { RemovedId = id };

    /// <summary>If this run is interrupted after here, it goes on with <see cref="SourceRequest.Resume"/> set to <paramref name="cursor"/>.</summary>
    public static SourceElement At(string cursor)
    {
        ArgumentException.ThrowIfNullOrEmpty(cursor);
        return new SourceElement { ResumePoint = cursor };
    }

    /// <summary>The next incremental run starts with <see cref="SourceRequest.Cursor"/> set to <paramref name="cursor"/>. Kept with the next <see cref="At"/> or end; stored when the run is settled.</summary>
    public static SourceElement NextRun(string cursor)
    {
        ArgumentException.ThrowIfNullOrEmpty(cursor);
        return new SourceElement { NextCursor = cursor };
    }

    /// <summary>Reading ended so.</summary>
    /// <param name="complete">Whether everything was read. If not, nothing is removed, and nothing is written to a target read that way.</param>
    /// <param name="reason">Why it is incomplete, in a sentence for people.</param>
    /// <param name="announced">The number of items that the service announced, if it did; more than came makes the end incomplete.</param>
    public static SourceElement End(bool complete, string? reason = null, long? announced = null)
        => new() { IsEnd = true, IsComplete = complete, Reason = reason, Announced = announced };
}
