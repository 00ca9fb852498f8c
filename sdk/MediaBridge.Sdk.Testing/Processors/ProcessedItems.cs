namespace MediaBridge.Sdk.Testing;

/// <summary>What a processor made of some items.</summary>
internal sealed class ProcessedItems
{
    private readonly List<MediaItem> _items = [];
    private readonly List<(MediaItem Item, string Reason)> _rejected = [];

    /// <summary>What came out, in its order.</summary>
    public IReadOnlyList<MediaItem> Items => _items;

    /// <summary>Items that were dropped, and why.</summary>
    public IReadOnlyList<(MediaItem Item, string Reason)> Rejected
    {
        get
        {
            lock (_rejected)
            {
                return [.. _rejected];
            }
        }
    }

    /// <summary>What it threw; null if it did not.</summary>
    public Exception? Error { get; set; }

    /// <summary>Results and rejections in a form to compare.</summary>
    public IReadOnlyList<string> Rows => [.. _items.Select(SourceRead.RowOf), .. Rejected.Select(r => $"rejected {SourceRead.RowOf(r.Item)}: {r.Reason}")];

    public void Add(MediaItem item) => _items.Add(item);

    public void Reject(MediaItem item, string reason)
    {
        lock (_rejected)
        {
            _rejected.Add((item, reason));
        }
    }

    /// <summary>The first difference of two results, in words; null if there is none.</summary>
    public static string? Difference(ProcessedItems left, ProcessedItems right)
    {
        var (a, b) = (left.Rows, right.Rows);
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            if (!string.Equals(a.ElementAtOrDefault(i), b.ElementAtOrDefault(i), StringComparison.Ordinal))
            {
                return $"result {i + 1} is {b.ElementAtOrDefault(i) ?? "missing"} in place of {a.ElementAtOrDefault(i) ?? "none"}.";
            }
        }

        return null;
    }
}
