using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>Staged bytes that are small: kept in the database, written with the next commit, so that thousands of pages cost no file each.</summary>
/// <remarks>Each commit adds hashes all over the index: it holds no more of them than tells nearly all apart, so that it has few pages to write.</remarks>
internal sealed class SmallContents
{
    /// <summary>Bytes up to which a content is small.</summary>
    public const int Largest = 1 << 16;

    private const long MostPending = 2 << 20;
    private const string IsIt = "substr(sha, 1, 8)=substr(?1, 1, 8) AND +sha=?1"; // without the plus SQLite puts the value in for the column, and the index is of no use
    private readonly StateDatabase _database;
    private readonly Lock _lock = new();
    private readonly ReadAlong _along = new();
    private Dictionary<string, Pending> _pending = new(StringComparer.Ordinal);
    private Dictionary<string, Pending> _writing = new(StringComparer.Ordinal);
    private long _pendingBytes;

    public SmallContents(StateDatabase database)
    {
        _database = database;
        database.Ride(Write, Written);
    }

    /// <summary>Takes bytes up; what refers to them is committed with them or later.</summary>
    public async Task AddAsync(string sha, string owner, byte[] bytes, CancellationToken cancellationToken)
    {
        bool full;
        lock (_lock)
        {
            if (_pending.TryGetValue(sha, out var known))
            {
                known.Owners.Add(owner);
            }
            else
            {
                _pending.Add(sha, new Pending(bytes, [owner]));
                _pendingBytes += bytes.Length;
            }

            full = _pendingBytes > MostPending;
        }

        if (full)
        {
            using var transaction = await _database.WriteAsync(cancellationToken);
            transaction.Commit();
        }
    }

    /// <summary>The bytes; null if they are not kept here.</summary>
    public Stream? Open(string sha)
    {
        lock (_lock)
        {
            if (_pending.TryGetValue(sha, out var pending) || _writing.TryGetValue(sha, out pending))
            {
                return new MemoryStream(pending.Bytes, writable: false);
            }
        }

        lock (_along)
        {
            var bytes = _along.Find(sha) ?? Read(sha);
            return bytes is null ? null : new MemoryStream(bytes, writable: false);
        }
    }

    private byte[]? Read(string sha)
    {
        byte[]? found = null;
        using var connection = _database.Read();
        connection.Each(
            $"SELECT sha, body FROM contents WHERE id>=(SELECT id FROM contents WHERE {IsIt}) ORDER BY id LIMIT {ReadAlong.Batch}",
            row =>
            {
                if (found is null)
                {
                    _along.Begin();
                    _along.Add(sha, found = row.Bytes(1).ToArray());
                }
                else if (!_along.IsFull)
                {
                    _along.Add(row.Text(0), row.Bytes(1).ToArray());
                }
            },
            sha);
        return found;
    }

    /// <summary>Deletes what nobody names any more.</summary>
    public void Sweep(WriteTransaction transaction)
    {
        transaction.Run("DELETE FROM contents WHERE sha NOT IN (SELECT sha FROM staged)");
        lock (_along)
        {
            _along.Clear();
        }
    }

    private void Write(WriteTransaction transaction)
    {
        lock (_lock)
        {
            if (_pending.Count == 0 && _writing.Count == 0)
            {
                return;
            }

            foreach (var (sha, pending) in _pending)
            {
                _writing[sha] = pending;
            }

            (_pending, _pendingBytes) = (new(StringComparer.Ordinal), 0);
        }

        // Two statements: one that reads the table which it writes to makes a temporary table for its single row.
        using var known = transaction.Prepare($"SELECT 1 FROM contents WHERE {IsIt}");
        using var content = transaction.Prepare("INSERT INTO contents(sha, body) VALUES(?1, ?2)");
        using var note = transaction.Prepare("INSERT INTO staged(owner, sha) VALUES(?1, ?2)");
        foreach (var (sha, pending) in _writing)
        {
            if (known.Scalar(sha) is null)
            {
                content.Run(sha, pending.Bytes);
            }

            foreach (var owner in pending.Owners)
            {
                note.Run(owner, sha);
            }
        }
    }

    private void Written()
    {
        lock (_lock)
        {
            _writing = new(StringComparer.Ordinal);
        }
    }

    private sealed record Pending(byte[] Bytes, HashSet<string> Owners);
}
