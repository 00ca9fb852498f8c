using System.Text.Json;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Gathers what a source yields and stores it in one transaction together with the checkpoint it leads to.</summary>
internal sealed class ReadBatch(StateDatabase database, long run, ReadRow read, long firstNumber, SecretHider hider)
{
    /// <summary>Rows after which a batch is stored.</summary>
    public const int Size = 500;

    /// <summary>Rows after which it is stored even without a checkpoint.</summary>
    public const int MostWithoutCheckpoint = 5000;

    /// <summary>Remarks of a source about one item that are kept.</summary>
    private const int MostRemarks = 5;

    private readonly List<Row> _rows = [];
    private long _number = firstNumber;
    private long _items = read.Items;
    private long _removed = read.Removed;
    private long _yieldedAtCheckpoint = read.Yielded;
    private int _checkpointed;
    private string? _resume;
    private string? _next = read.Next;
    private string? _nextAtCheckpoint = read.Next;

    /// <summary>Items stored or gathered.</summary>
    public long Items => _items;

    /// <summary>Removals stored or gathered.</summary>
    public long Removed => _removed;

    /// <summary>Items that the source gave, whatever became of them.</summary>
    public long Yielded { get; private set; } = read.Yielded;

    public bool IsFull => (_checkpointed >= Size) || _rows.Count >= MostWithoutCheckpoint;

    public bool HasCheckpoint => _checkpointed > 0 || _resume is not null;

    /// <summary>Counts an item that the source gave.</summary>
    public void Count() => Yielded++;

    public void Add(MediaItem item)
    {
        if (TryBody(item) is not { } body)
        {
            return;
        }

        var hidden = hider.Lines(body);
        var ids = ReferenceEquals(hidden, body) ? item.Ids : Bodies.One(hidden).Ids;
        _rows.Add(new Row(ids.Count > 0 ? ids[0].ToString() : null, hidden, null));
        _items++;
        foreach (var remark in (item.Provenance?.Remarks ?? []).Take(MostRemarks))
        {
            _rows.Add(new Row(hider.Text(NameOf(item)), null, hider.Text(remark), Decisions.Remark));
        }
    }

    /// <summary>How many items could not be stored: then the read is not complete.</summary>
    public long Unstorable { get; private set; }

    /// <summary>The item as it is stored; null for one that no JSON holds, such as extras with half a surrogate pair: it is left out, and the others go on.</summary>
    private byte[]? TryBody(MediaItem item)
    {
        try
        {
            return Bodies.Of(item);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or JsonException or NotSupportedException)
        {
            Unstorable++;
            Leave(item, $"it cannot be stored: {e.Message}", ReasonWords.Invalid);
            return null;
        }
    }

    public void Leave(MediaItem item, string reason, string why)
        => _rows.Add(new Row(hider.Text(NameOf(item)), null, reason, "dropped") { Why = why });

    private static string NameOf(MediaItem item) => item.Ids.Count > 0 ? item.Ids[0].ToString() : item.ToString();

    public void Remove(ExternalId id)
    {
        _rows.Add(new Row(hider.Text(id.ToString()), null, null));
        _removed++;
    }

    /// <summary>A point to go on from; one that holds a secret is not kept: reading starts over then.</summary>
    public void Checkpoint(string resume)
    {
        if (!ReferenceEquals(hider.Text(resume), resume))
        {
            return;
        }

        _resume = resume;
        _checkpointed = _rows.Count;
        _nextAtCheckpoint = _next;
        _yieldedAtCheckpoint = Yielded;
    }

    /// <summary>Where the next run starts; not kept if it holds a secret: the next run reads in full then.</summary>
    public void NextRun(string cursor) => _next = ReferenceEquals(hider.Text(cursor), cursor) ? cursor : null;

    /// <summary>Stores what leads to the last checkpoint; without one, everything, marking the read as one that must start over when interrupted.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var whole = _checkpointed == 0 && _rows.Count >= MostWithoutCheckpoint;
        using var transaction = await database.WriteAsync(cancellationToken);
        Write(transaction, whole ? _rows.Count : _checkpointed);

        // What was gathered behind the checkpoint is read again after an interruption: it does not count yet.
        var (items, removed) = (_items - _rows.Count(r => r.Body is not null), _removed - _rows.Count(r => r.Body is null && r.Reason is null));
        if (whole)
        {
            transaction.Run("UPDATE reads SET dirty=1, items=?3, removed=?4, yielded=?5 WHERE run=?1 AND source=?2", run, read.Source, items, removed, Yielded);
        }
        else
        {
            transaction.Run(
                "UPDATE reads SET dirty=0, resume=?3, next=?4, items=?5, removed=?6, yielded=?7 WHERE run=?1 AND source=?2",
                run, read.Source, _resume, _nextAtCheckpoint, items, removed, _yieldedAtCheckpoint);
        }

        transaction.Commit();
    }

    /// <summary>Stores the rest and how reading ended.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="kind">The error that ended it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="before">Items of the last complete read.</param>
    /// <param name="isHeld">Whether what is gone must not count until a person agrees; it is told again then, for the cursor does not move.</param>
    public async Task EndAsync(SourceElement end, ErrorKind? kind, CancellationToken cancellationToken, long? before = null, bool isHeld = false)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        Write(transaction, _rows.Count);
        if (isHeld)
        {
            transaction.Run("DELETE FROM removals WHERE run=?1 AND source=?2", run, read.Source);
        }

        transaction.Run(
            "UPDATE reads SET dirty=0, ended=1, next=?3, complete=?4, announced=?5, reason=?6, items=?7, removed=?8, kind=?9, before=?10, yielded=?11 WHERE run=?1 AND source=?2",
            run, read.Source, _next, end.IsComplete ? 1 : 0, end.Announced, end.Reason, _items, _removed, kind?.ToString(), before, Yielded);
        transaction.Commit();
    }

    private void Write(WriteTransaction transaction, int count)
    {
        using var insert = transaction.Prepare("INSERT OR IGNORE INTO items(id, space, key, body) VALUES(?1, ?2, ?3, ?4)");
        using var remove = transaction.Prepare("INSERT OR IGNORE INTO removals(run, source, key) VALUES(?1, ?2, ?3)");
        var space = RowIds.Space(run, read.Ord);
        foreach (var row in _rows.Take(count))
        {
            if (row.Reason is not null)
            {
                transaction.Run("INSERT INTO decisions(run, item, step, what, reason, why) VALUES(?1, ?2, ?3, ?4, ?5, ?6)", run, row.Key, read.Source, row.What, row.Reason, row.Why);
            }
            else if (row.Body is null)
            {
                remove.Run(run, read.Source, row.Key);
            }
            else if (insert.Run(RowIds.Of(run, 0, _number), space, row.Key ?? $"#{_number}", row.Body) == 1)
            {
                _number++;
            }
            else
            {
                Join(transaction, space, row);
            }
        }

        _rows.RemoveRange(0, count);
        _checkpointed = 0;
    }

    private void Join(WriteTransaction transaction, long space, Row row)
    {
        var stored = (byte[])transaction.Scalar("SELECT body FROM items WHERE space=?1 AND key=?2", space, row.Key)!;
        var joined = ItemFacets.Join(Bodies.One(stored), Bodies.One(row.Body!));
        transaction.Run("UPDATE items SET body=?3 WHERE space=?1 AND key=?2", space, row.Key, Bodies.Of(joined));
        _items--;
    }

    private readonly record struct Row(string? Key, byte[]? Body, string? Reason, string? What = null)
    {
        public string? Why { get; init; }
    }
}
