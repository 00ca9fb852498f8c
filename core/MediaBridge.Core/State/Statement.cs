using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MediaBridge.Core.State;

/// <summary>A statement with parameters <c>?1</c>, <c>?2</c> …</summary>
/// <remarks>
/// What is written goes to SQLite directly: looking up parameters by name and making a reader for each row costs more than many a row itself.
/// Texts of several statements, and values of unusual types, go through the command.
/// </remarks>
internal sealed class Statement(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? _direct;
    private SqliteCommand? _command;
    private bool _isIndirect;

    /// <summary>Takes a row: its first column, and its second as bytes.</summary>
    public delegate void BlobRow(long id, ReadOnlySpan<byte> bytes);

    /// <summary>Takes a row and tells whether the next is wanted.</summary>
    public delegate bool BlobTest(long id, ReadOnlySpan<byte> bytes);

    /// <summary>Runs it and tells how many rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        if (!TryBind(values))
        {
            return Command(values).ExecuteNonQuery();
        }

        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_stmt_readonly(_direct!) != 0 ? -1 : raw.sqlite3_changes(connection.Handle!);
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <summary>Runs it with a whole number and bytes, which nothing copies before.</summary>
    public void RunBlob(long number, ReadOnlySpan<byte> bytes)
    {
        Begin([number, null]);
        try
        {
            var code = bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(_direct!, 2, 0) : raw.sqlite3_bind_blob(_direct!, 2, bytes);
            if (code != raw.SQLITE_OK)
            {
                SqliteException.ThrowExceptionForRC(code, connection.Handle!);
            }

            while (Step())
            {
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <summary>Runs it for one value; null if there is no row or the value is NULL.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        if (!TryBind(values))
        {
            var value = Command(values).ExecuteScalar();
            return value is DBNull ? null : value;
        }

        try
        {
            return Step() ? Value() : null;
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <summary>Runs it for rows.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values) => Command(values).ExecuteReader();

    /// <summary>Runs it for rows of one whole number each.</summary>
    public void EachNumber(Action<long> row, params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            while (Step())
            {
                row(raw.sqlite3_column_int64(_direct!, 0));
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <summary>Runs it for rows of a whole number and bytes, which last until the next row.</summary>
    public void EachBlob(BlobRow row, params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            while (Step())
            {
                row(raw.sqlite3_column_int64(_direct!, 0), raw.sqlite3_column_blob(_direct!, 1));
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <summary>Runs it for rows whose columns <see cref="Number"/> and <see cref="Bytes"/> give.</summary>
    public void Each(Action<Statement> row, params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            while (Step())
            {
                row(this);
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <summary>Whether a column of the row at hand is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_direct!, column) == raw.SQLITE_NULL;

    /// <summary>A whole number of the row at hand; 0 for none.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_direct!, column);

    /// <summary>A number of the row at hand; 0 for none.</summary>
    public double Real(int column) => raw.sqlite3_column_double(_direct!, column);

    /// <summary>A text of the row at hand; empty for none.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_direct!, column).utf8_to_string() ?? "";

    /// <summary>Bytes or text of the row at hand, until the next; empty for none.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_direct!, column);

    /// <summary>The same as <see cref="EachBlob"/> until a row is enough.</summary>
    public void EachBlobWhile(BlobTest row, params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            while (Step() && row(raw.sqlite3_column_int64(_direct!, 0), raw.sqlite3_column_blob(_direct!, 1)))
            {
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(_direct!);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _direct?.Dispose();
        _direct = null;
        _command?.Dispose();
        _command = null;
    }

    private void Begin(ReadOnlySpan<object?> values)
    {
        if (!TryBind(values))
        {
            throw new NotSupportedException($"Not one statement with usual values: {sql}");
        }
    }

    private bool Step()
    {
        var code = raw.sqlite3_step(_direct!);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, connection.Handle!);
        }

        return code == raw.SQLITE_ROW;
    }

    private object? Value() => raw.sqlite3_column_type(_direct!, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_direct!, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(_direct!, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(_direct!, 0).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(_direct!, 0).ToArray(),
        _ => null,
    };

    private bool TryBind(ReadOnlySpan<object?> values)
    {
        if (_isIndirect)
        {
            return false;
        }

        if (_direct is null)
        {
            var code = raw.sqlite3_prepare_v2(connection.Handle!, sql, out var statement, out var rest);
            if (code != raw.SQLITE_OK)
            {
                SqliteException.ThrowExceptionForRC(code, connection.Handle!);
            }

            if (!string.IsNullOrWhiteSpace(rest))
            {
                statement.Dispose();
                _isIndirect = true;
                return false;
            }

            _direct = statement;
        }

        var count = Math.Min(values.Length, raw.sqlite3_bind_parameter_count(_direct));
        for (var i = 0; i < count; i++)
        {
            if (!BoundValue.TryBind(connection, _direct, i + 1, values[i]))
            {
                return false;
            }
        }

        return true;
    }

    private SqliteCommand Command(ReadOnlySpan<object?> values)
    {
        if (_command is null)
        {
            _command = connection.CreateCommand();
            _command.CommandText = sql;
        }

        var parameters = _command.Parameters;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] is Utf8Text text ? Encoding.UTF8.GetString(text.Bytes) : values[i] ?? DBNull.Value;
            if (i < parameters.Count)
            {
                parameters[i].Value = value;
            }
            else
            {
                parameters.Add(new SqliteParameter(Name(i), value));
            }
        }

        return _command;
    }

    private static string Name(int index) => index switch
    {
        0 => "?1",
        1 => "?2",
        2 => "?3",
        3 => "?4",
        4 => "?5",
        5 => "?6",
        6 => "?7",
        7 => "?8",
        _ => "?" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
