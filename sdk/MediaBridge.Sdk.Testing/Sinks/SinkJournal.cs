namespace MediaBridge.Sdk.Testing;

/// <summary>What outlives a run: what the step owns, what was refused, and what reads may not show yet.</summary>
internal sealed class SinkJournal(TimeProvider clock)
{
    private readonly SortedDictionary<string, OwnedTarget> _owned = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (DateTimeOffset Until, string Print, MediaItem? Left, DesiredOp Op)> _settling = new(StringComparer.Ordinal);
    private readonly HashSet<(string Target, string Print)> _rejected = [];

    public IReadOnlyList<OwnedTarget> Owned => [.. _owned.Values];

    /// <summary>When reads surely show all that was written.</summary>
    public DateTimeOffset SettledAt => _settling.Count == 0 ? default : _settling.Values.Max(s => s.Until);

    /// <summary>Facets that were written a moment ago and that a read may not show yet, as desires.</summary>
    public IEnumerable<DesiredItem> Settling
        => _settling.Values.Where(s => s.Until > clock.GetUtcNow() && s.Left is not null).Select(s => new DesiredItem { Item = s.Left!, Op = s.Op });

    public void Own(PlannedChange change, string? tag)
    {
        if (change.Kind == ChangeKind.Delete)
        {
            _owned.Remove(change.Target);
        }
        else if (change.Content is { } content)
        {
            _owned[change.Target] = new OwnedTarget { Target = change.Target, Tag = tag, Content = content, ContentKey = change.ContentKey };
        }
    }

    /// <summary>Takes up files that already are as they would be written.</summary>
    public void Adopt(IEnumerable<PlannedChange> changes)
    {
        foreach (var change in changes.Where(c => c is { Kind: ChangeKind.Unchanged, Content: not null }))
        {
            Own(change, change.Precondition);
        }
    }

    public void Reject(PlannedChange change) => _rejected.Add((change.Target, Print(change)));

    public bool WasRejected(PlannedChange change) => _rejected.Contains((change.Target, Print(change)));

    public void KeepSettling(PlannedChange change, ChangeResult result)
    {
        _settling.Remove(change.Target);
        if (change.SettleAfter > TimeSpan.Zero)
        {
            _settling[change.Target] = (clock.GetUtcNow() + change.SettleAfter, Print(change), result.Item ?? change.Do?.Item, change.Do?.Op ?? DesiredOp.Add);
        }
    }

    /// <summary>Whether a change was made a moment ago, and what it left.</summary>
    public bool StillSettling(PlannedChange change, out MediaItem? left)
    {
        left = null;
        if (!_settling.TryGetValue(change.Target, out var row) || row.Until <= clock.GetUtcNow())
        {
            return false;
        }

        left = row.Left;
        return (change.Kind == ChangeKind.Create && change.Facet is null) || string.Equals(row.Print, Print(change), StringComparison.Ordinal);
    }

    private static string Print(PlannedChange change) => change.Do is { } desire ? desire.Item.Fingerprint() + desire.Op : change.Content?.Sha256 ?? "";
}
