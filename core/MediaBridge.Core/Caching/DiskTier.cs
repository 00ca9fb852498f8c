using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Caching;

/// <summary>Values in the SQLite file <c>cache.db</c>, which may be deleted at any time. A damaged file is made anew, with a warning; any other fault makes a miss.</summary>
internal sealed class DiskTier : IDisposable
{
    private const int SchemaVersion = 2;
    private const string Columns = "service, partition, name, stored, expires, etag, modified, meta, size, body";
    private const string MarkedRows = "SELECT partition, name, service, stored, expires, etag, modified, meta, body FROM entries WHERE used > 0 ORDER BY used DESC";
    private const string Write1 = $"INSERT OR REPLACE INTO entries (hash, {Columns}) VALUES ($hash, $service, $partition, $name, $stored, $expires, $etag, $modified, $meta, $size, $body)";

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly ILogger _log;
    private SqliteConnection? _connection;
    private DiskLookup? _find;
    private SqliteCommand? _write;

    public DiskTier(string path, ILogger log)
    {
        _path = Path.GetFullPath(path);
        _log = log;
        SqliteLibrary.Initialize();
    }

    public CacheEntry? Find(CacheKey key) => Run(connection => (_find ??= new DiskLookup(connection)).Find(key), null);

    /// <summary>The values that <see cref="Mark"/> named last, best first, until <paramref name="take"/> says that it is enough.</summary>
    public void Marked(Func<CacheKey, CacheEntry, bool> take) => Run(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = MarkedRows;
            using var row = command.ExecuteReader();
            while (row.Read() && take(new CacheKey(row.GetString(2), row.GetString(0), row.GetString(1)), Entry(row)))
            {
            }

            return 0;
        },
        0);

    /// <summary>Remembers values, best first, in place of those remembered before.</summary>
    public void Mark(IReadOnlyList<CacheKey> keys) => Run(
        connection =>
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE entries SET used = 0 WHERE used > 0";
            command.ExecuteNonQuery();
            command.CommandText = "UPDATE entries SET used = $used WHERE hash = $hash";
            var (used, hash) = (command.Parameters.Add("$used", SqliteType.Integer), command.Parameters.Add("$hash", SqliteType.Integer));
            for (var i = 0; i < keys.Count; i++)
            {
                (used.Value, hash.Value) = (keys.Count - i, keys[i].Hash());
                command.ExecuteNonQuery();
            }

            transaction.Commit();
            return 0;
        },
        0);

    public void Set(CacheKey key, CacheEntry entry) => Run(
        connection =>
        {
            _write ??= Prepare(connection, Write1, "$hash", "$service", "$partition", "$name", "$stored", "$expires", "$etag", "$modified", "$meta", "$size", "$body");
            object[] values =
            [
                key.Hash(), key.Service, key.Partition, key.Name, entry.Stored.UtcTicks, entry.Expires.UtcTicks,
                entry.ETag ?? (object)DBNull.Value, entry.LastModified ?? (object)DBNull.Value, entry.Meta ?? (object)DBNull.Value, entry.Size, entry.Body,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                _write.Parameters[i].Value = values[i];
            }

            return _write.ExecuteNonQuery();
        },
        0);

    public void Remove(CacheKey key) => Execute("DELETE FROM entries WHERE hash = $a", key.Hash());

    public void RemovePartition(string service, string partition) => Execute("DELETE FROM entries WHERE partition = $a AND service = $b", partition, service);

    public int Clear(string? service)
    {
        var removed = service is null ? Execute("DELETE FROM entries") : Execute("DELETE FROM entries WHERE service = $a", service);
        Execute("PRAGMA incremental_vacuum");
        return removed;
    }

    /// <summary>Deletes what is older than a time, then the oldest until the bytes fit in nine tenths of the limit.</summary>
    public int Prune(DateTimeOffset oldest, long maxBytes)
    {
        var removed = Execute("DELETE FROM entries WHERE stored < $a", oldest.UtcTicks);
        var bytes = Totals().Sum(t => t.Bytes);
        while (bytes > maxBytes * 9 / 10)
        {
            var before = bytes;
            removed += Execute("DELETE FROM entries WHERE hash IN (SELECT hash FROM entries ORDER BY stored LIMIT 64)");
            bytes = Totals().Sum(t => t.Bytes);
            if (bytes >= before)
            {
                break;
            }
        }

        Execute("PRAGMA incremental_vacuum");
        return removed;
    }

    public IReadOnlyList<(string Service, long Entries, long Bytes)> Totals() => Run<IReadOnlyList<(string, long, long)>>(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT service, COUNT(*), SUM(size) FROM entries GROUP BY service";
            using var rows = command.ExecuteReader();
            var totals = new List<(string, long, long)>();
            while (rows.Read())
            {
                totals.Add((rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2)));
            }

            return totals;
        },
        []);

    public void Dispose()
    {
        lock (_gate)
        {
            Close();
        }
    }

    private static CacheEntry Entry(SqliteDataReader row) => new()
    {
        Stored = Time(row.GetInt64(3)),
        Expires = Time(row.GetInt64(4)),
        ETag = row.IsDBNull(5) ? null : row.GetString(5),
        LastModified = row.IsDBNull(6) ? null : row.GetString(6),
        Meta = row.IsDBNull(7) ? null : row.GetString(7),
        Body = row.GetFieldValue<byte[]>(8),
    };

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private int Execute(string sql, params object[] values) => Run(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue("$" + (char)('a' + i), values[i]);
            }

            return Math.Max(0, command.ExecuteNonQuery());
        },
        0);

    private T Run<T>(Func<SqliteConnection, T> work, T otherwise)
    {
        lock (_gate)
        {
            try
            {
                return work(_connection ??= Open());
            }
            catch (SqliteException e) when (IsDamaged(e))
            {
                Recreate(e);
                return otherwise;
            }
            catch (SqliteException e)
            {
                _log.LogWarning(e, "The cache {Path} cannot be used just now: {Reason}", _path, e.Message);
                return otherwise;
            }
        }
    }

    // SQLITE_ERROR (a table of another shape), SQLITE_CORRUPT, SQLITE_NOTADB
    private static bool IsDamaged(SqliteException e) => e.SqliteErrorCode is 1 or 11 or 26;

    private void Recreate(SqliteException reason)
    {
        _log.LogWarning("The cache {Path} is damaged ({Reason}); it is made anew.", _path, reason.Message);
        Close();
        foreach (var file in new[] { _path, _path + "-wal", _path + "-shm" })
        {
            File.Delete(file);
        }
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Pragma(connection, "PRAGMA busy_timeout=5000; PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384; PRAGMA mmap_size=268435456;");
            using var version = connection.CreateCommand();
            version.CommandText = "PRAGMA user_version";
            if (version.ExecuteScalar() is long found && found != SchemaVersion)
            {
                Pragma(connection, $"""
                    BEGIN IMMEDIATE;
                    DROP TABLE IF EXISTS entries;
                    CREATE TABLE entries (hash INTEGER PRIMARY KEY, service TEXT NOT NULL, partition TEXT NOT NULL, name TEXT NOT NULL,
                        stored INTEGER NOT NULL, expires INTEGER NOT NULL, etag TEXT, modified TEXT, meta TEXT, size INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0, body BLOB NOT NULL);
                    CREATE INDEX entries_service ON entries (service, size);
                    CREATE INDEX entries_partition ON entries (partition);
                    CREATE INDEX entries_stored ON entries (stored);
                    CREATE INDEX entries_used ON entries (used) WHERE used > 0;
                    PRAGMA user_version={SchemaVersion};
                    COMMIT;
                    """);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Pragma(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Close()
    {
        _find?.Dispose();
        _write?.Dispose();
        _connection?.Dispose();
        (_find, _write, _connection) = (null, null, null);
    }
}
