using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MediaBridge.Core.Caching;

/// <summary>Finds one value by its key, on SQLite's own interface: a data reader would cost more than the search.</summary>
internal sealed class DiskLookup : IDisposable
{
    private const string Sql = "SELECT partition, name, service, stored, expires, etag, modified, meta, body FROM entries WHERE hash = ?1";
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares the search; the connection outlives it.</summary>
    /// <exception cref="SqliteException">The table has another shape, or the file is damaged.</exception>
    public DiskLookup(SqliteConnection connection)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, Sql, out _statement), _database);
    }

    /// <summary>The value of a key; null if there is none.</summary>
    /// <exception cref="SqliteException">The file is damaged or cannot be read.</exception>
    public CacheEntry? Find(CacheKey key)
    {
        raw.sqlite3_bind_int64(_statement, 1, key.Hash());
        try
        {
            var step = raw.sqlite3_step(_statement);
            if (step == raw.SQLITE_ROW)
            {
                return Is(0, key.Partition) && Is(1, key.Name) && Is(2, key.Service) ? Entry() : null;
            }

            SqliteException.ThrowExceptionForRC(step, _database);
            return null;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>Whether a column holds this text; keys are nearly always ASCII, which is compared where it lies.</summary>
    private bool Is(int column, string text)
    {
        var there = raw.sqlite3_column_blob(_statement, column);
        return System.Text.Ascii.IsValid(text) ? System.Text.Ascii.Equals(there, text) : string.Equals(System.Text.Encoding.UTF8.GetString(there), text, StringComparison.Ordinal);
    }

    private CacheEntry Entry() => new()
    {
        Stored = new DateTimeOffset(raw.sqlite3_column_int64(_statement, 3), TimeSpan.Zero),
        Expires = new DateTimeOffset(raw.sqlite3_column_int64(_statement, 4), TimeSpan.Zero),
        ETag = Text(5),
        LastModified = Text(6),
        Meta = Text(7),
        Body = raw.sqlite3_column_blob(_statement, 8).ToArray(),
    };

    private string? Text(int column)
        => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();
}
