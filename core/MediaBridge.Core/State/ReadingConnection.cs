using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>A connection for one read at a time, with the statements that it has run before; it goes back to its database when disposed.</summary>
internal sealed class ReadingConnection : IDisposable
{
    private readonly StatementCache _statements;
    private readonly SqliteConnection _connection;
    private readonly StateDatabase _database;

    public ReadingConnection(string connectionString, StateDatabase database, int? cacheKilobytes = null)
    {
        _database = database;
        _connection = new SqliteConnection(connectionString);
        _statements = new StatementCache(_connection);
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA query_only=1;" + (cacheKilobytes is { } cache ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" PRAGMA cache_size=-{cache};") : "");
        command.ExecuteNonQuery();
    }

    /// <summary>Lets all queries until it is disposed see the same state: what each takes of a lock is taken once.</summary>
    public IDisposable Snapshot() => new OneState(_connection);

    /// <summary>Runs a query for rows; they are to be disposed before this is.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => For(sql).Query(values);

    /// <summary>Runs a query for rows of one whole number each.</summary>
    public void EachNumber(string sql, Action<long> row, params ReadOnlySpan<object?> values) => For(sql).EachNumber(row, values);

    /// <summary>Runs a query for rows of a whole number and bytes, which last until the next row.</summary>
    public void EachBlob(string sql, Statement.BlobRow row, params ReadOnlySpan<object?> values) => For(sql).EachBlob(row, values);

    /// <summary>Runs a query for rows whose columns the statement gives.</summary>
    public void Each(string sql, Action<Statement> row, params ReadOnlySpan<object?> values) => For(sql).Each(row, values);

    /// <summary>The same as <see cref="EachBlob"/> until a row is enough.</summary>
    public void EachBlobWhile(string sql, Statement.BlobTest row, params ReadOnlySpan<object?> values) => For(sql).EachBlobWhile(row, values);

    /// <inheritdoc/>
    public void Dispose() => _database.GiveBack(this);

    private Statement For(string sql)
    {
        _database.BeforeRead?.Invoke(sql);
        return _statements.For(sql);
    }

    /// <summary>Closes it for good.</summary>
    public void Close()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private sealed class OneState : IDisposable
    {
        private readonly SqliteConnection _connection;

        public OneState(SqliteConnection connection)
        {
            _connection = connection;
            Execute("BEGIN");
        }

        public void Dispose() => Execute("COMMIT");

        private void Execute(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
