using System.Data;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>One write: it takes the writer, and gives it back when disposed.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly StateDatabase _database;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Action _release;

    public WriteTransaction(StateDatabase database, SqliteConnection connection, Action release)
    {
        _database = database;
        _connection = connection;
        _transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        _release = release;
    }

    /// <summary>Makes a statement to run several times.</summary>
    public Statement Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return new Statement(command);
    }

    /// <summary>Runs a statement once and tells how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        return statement.Run(values);
    }

    /// <summary>Runs a query for one value; null if there is no row.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Prepare(sql);
        return statement.Scalar(values);
    }

    /// <summary>Makes the write last.</summary>
    public void Commit()
    {
        _database.Riding(this);
        _database.OnCommit();
        _transaction.Commit();
        _database.Rode();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _transaction.Dispose();
        }
        finally
        {
            _release();
        }
    }
}
