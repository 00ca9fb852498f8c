using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MediaBridge.Core.State;

/// <summary>One write: it takes the writer, and gives it back when disposed.</summary>
/// <remarks>Begin and end are plain SQL: a full disk makes SQLite roll back by itself, after which the library's own transaction could neither be ended nor begun again.</remarks>
internal sealed class WriteTransaction : IDisposable
{
    private readonly StateDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly Action _release;

    public WriteTransaction(StateDatabase database, SqliteConnection connection, Action release)
    {
        _database = database;
        _connection = connection;
        _release = release;
        Execute("BEGIN IMMEDIATE");
    }

    /// <summary>Makes a statement to run several times.</summary>
    public Statement Prepare(string sql) => new(_connection, sql);

    /// <summary>Runs a statement once and tells how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        return _database.Written(sql).Run(values);
    }

    /// <summary>Runs a query for one value; null if there is no row.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        return _database.Written(sql).Scalar(values);
    }

    /// <summary>Runs a query for rows, as they are within this write; end with them before the next statement of the same text.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values)
    {
        return _database.Written(sql).Query(values);
    }

    /// <summary>Runs a statement once with a whole number and bytes.</summary>
    public void RunBlob(string sql, long number, ReadOnlySpan<byte> bytes) => _database.Written(sql).RunBlob(number, bytes);

    /// <summary>Runs a query for rows of one whole number each.</summary>
    public void EachNumber(string sql, Action<long> row, params ReadOnlySpan<object?> values) => _database.Written(sql).EachNumber(row, values);

    /// <summary>Runs a query for rows whose columns the statement gives.</summary>
    public void Each(string sql, Action<Statement> row, params ReadOnlySpan<object?> values) => _database.Written(sql).Each(row, values);

    /// <summary>Runs a query for rows of a whole number and bytes.</summary>
    public void EachBlob(string sql, Statement.BlobRow row, params ReadOnlySpan<object?> values) => _database.Written(sql).EachBlob(row, values);

    /// <summary>Makes the write last.</summary>
    public void Commit()
    {
        _database.Riding(this);
        _database.OnCommit();
        Execute("COMMIT");
        _database.Rode();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                Execute("ROLLBACK");
            }
        }
        finally
        {
            _release();
        }
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
