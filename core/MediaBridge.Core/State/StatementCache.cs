using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>The statements that a connection has run before: making one costs more than running it. For one user at a time.</summary>
internal sealed class StatementCache(SqliteConnection connection) : IDisposable
{
    private const int Most = 256;
    private const int Recent = 64;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>Statements by the place of their text in memory: most texts are constants, and comparing them takes longer than many a statement.</summary>
    private readonly (string? Sql, Statement? Statement)[] _recent = new (string?, Statement?)[Recent];

    /// <summary>The statement for a text. It stays the cache's: do not dispose it, and end with its rows before it is asked for again.</summary>
    public Statement For(string sql)
    {
        ref var recent = ref _recent[RuntimeHelpers.GetHashCode(sql) % Recent];
        if (ReferenceEquals(recent.Sql, sql))
        {
            return recent.Statement!;
        }

        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count == Most)
            {
                Dispose();
            }

            _statements.Add(sql, statement = new Statement(connection, sql));
        }

        recent = (sql, statement);
        return statement;
    }

    /// <summary>Forgets all statements.</summary>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        Array.Clear(_recent);
    }
}
