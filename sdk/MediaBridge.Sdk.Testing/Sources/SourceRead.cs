namespace MediaBridge.Sdk.Testing;

/// <summary>What one read of a source gave, and how it ended.</summary>
internal sealed class SourceRead
{
    private readonly List<SourceElement> _elements = [];

    /// <summary>All elements, in their order.</summary>
    public IReadOnlyList<SourceElement> Elements => _elements;

    /// <summary>What it threw; null if it did not.</summary>
    public Exception? Error { get; set; }

    public IEnumerable<MediaItem> Items => _elements.Where(e => e.Item is not null).Select(e => e.Item!);

    public IEnumerable<ExternalId> Removed => _elements.Where(e => e.RemovedId is not null).Select(e => e.RemovedId!.Value);

    /// <summary>The first end; null if there is none.</summary>
    public SourceElement? End => _elements.Find(e => e.IsEnd);

    /// <summary>Whether the engine takes the read as complete: it ended so, and no more was announced than came.</summary>
    public bool IsComplete => Error is null && End is { IsComplete: true } end && !(end.Announced > Items.LongCount());

    /// <summary>Where the next incremental run starts; null if it was not said.</summary>
    public string? NextRun => _elements.FindLast(e => e.NextCursor is not null)?.NextCursor;

    /// <summary>The last checkpoint; null if there is none.</summary>
    public string? Checkpoint => _elements.FindLast(e => e.ResumePoint is not null)?.ResumePoint;

    /// <summary>Items as the engine stores them: what has one id and one content is one row.</summary>
    public IEnumerable<string> Rows => Items.Select(RowOf);

    public void Add(SourceElement element) => _elements.Add(element);

    /// <summary>Item and content of one row, in a form to compare.</summary>
    public static string RowOf(MediaItem item) => $"{item} [{(item.Ids.Count > 0 ? item.Ids[0].ToString() : "no id")}] {item.Fingerprint()[..12]}";
}
