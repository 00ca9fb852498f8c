using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>A connection for one read at a time, with the statements that it has run before; it goes back to its database when disposed.</summary>
internal sealed class ReadingConnection : IDisposable
{
    private const int MostStatements = 32;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;
    private readonly Action<ReadingConnection> _giveBack;

    public ReadingConnection(string connectionString, Action<ReadingConnection> giveBack)
    {
        _giveBack = giveBack;
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA query_only=1;";
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query for rows; they are to be disposed before this is.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count == MostStatements)
            {
                Forget();
            }

            var command = _connection.CreateCommand();
            command.CommandText = sql;
            _statements.Add(sql, statement = new Statement(command));
        }

        return statement.Query(values);
    }

    /// <inheritdoc/>
    public void Dispose() => _giveBack(this);

    /// <summary>Closes it for good.</summary>
    public void Close()
    {
        Forget();
        _connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }
}
