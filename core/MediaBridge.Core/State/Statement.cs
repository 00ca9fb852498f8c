using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>A statement with parameters <c>?1</c>, <c>?2</c> …</summary>
internal sealed class Statement(SqliteCommand command) : IDisposable
{
    /// <summary>Runs it and tells how many rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it for one value; null if there is no row or the value is NULL.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var value = command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Runs it for rows.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        var parameters = command.Parameters;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] ?? DBNull.Value;
            if (i < parameters.Count)
            {
                parameters[i].Value = value;
            }
            else
            {
                parameters.Add(new SqliteParameter(Name(i), value));
            }
        }
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
