using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Rows that SQL gives, one after another.</summary>
public sealed class LibraryRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _rows;
    private readonly Func<SqliteException, PluginException> _error;

    internal LibraryRows(SqliteConnection connection, SqliteCommand command, SqliteDataReader rows, Func<SqliteException, PluginException> error)
    {
        (_connection, _command, _rows, _error) = (connection, command, rows, error);
        Columns = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows; may be enumerated once. A value is a whole number, a decimal, a text, bytes, or null.</summary>
    /// <exception cref="PluginException">It took too long.</exception>
    public IEnumerable<IReadOnlyList<object?>> Rows()
    {
        while (Next())
        {
            yield return [.. Enumerable.Range(0, Columns.Count).Select(i => _rows.IsDBNull(i) ? null : _rows.GetValue(i))];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows.Dispose();
        _command.Dispose();
        _connection.Dispose();
    }

    private bool Next()
    {
        try
        {
            return _rows.Read();
        }
        catch (SqliteException e)
        {
            throw _error(e);
        }
    }
}
