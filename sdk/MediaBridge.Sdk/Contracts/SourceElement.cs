namespace MediaBridge.Sdk;

/// <summary>One element of what a source reads: an item, a removal, a mark in the stream, or its end.</summary>
/// <remarks>Exactly one property is set. An item converts to an element by itself: <c>yield return item;</c></remarks>
public sealed record SourceElement
{
    private SourceElement()
    {
    }

    /// <summary>Everything was read.</summary>
    public static SourceElement Complete { get; } = new() { Snapshot = new SnapshotInfo { Complete = true } };

    /// <summary>An item that was read.</summary>
    public MediaItem? Item { get; private init; }

    /// <summary>The id, as the first of an earlier item, of something that is gone.</summary>
    public ExternalId? RemovedId { get; private init; }

    /// <summary>A point of this stream from which reading can go on.</summary>
    public string? ResumePoint { get; private init; }

    /// <summary>Where the next incremental run starts.</summary>
    public string? NextCursor { get; private init; }

    /// <summary>How reading ended.</summary>
    public SnapshotInfo? Snapshot { get; private init; }

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
    public static SourceElement End(SnapshotInfo snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SourceElement { Snapshot = snapshot };
    }
}
