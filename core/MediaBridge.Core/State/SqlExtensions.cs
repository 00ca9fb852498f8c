using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>Short forms for reading.</summary>
internal static class SqlExtensions
{
    /// <summary>All rows of a query, read at once: for results that are known to be small.</summary>
    public static List<T> List<T>(this StateDatabase database, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Read();
        using var rows = connection.Query(sql, values);
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(read(rows));
        }

        return list;
    }

    /// <summary>The same for rows with bodies, which are looked at where SQLite holds them.</summary>
    public static List<T> ListDirect<T>(this StateDatabase database, string sql, Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Read();
        var list = new List<T>();
        connection.Each(sql, row => list.Add(read(row)), values);
        return list;
    }

    /// <summary>The first row of a query; default if there is none.</summary>
    public static T? First<T>(this StateDatabase database, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = database.Read();
        using var rows = connection.Query(sql, values);
        return rows.Read() ? read(rows) : default;
    }

    /// <summary>A text column that may be NULL.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A blob column that the library packed; empty if it is NULL.</summary>
    public static byte[] Packed(this SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : Library.PackedBytes.Unpack((byte[])row.GetValue(column));

    /// <summary>A blob column; null if it is NULL.</summary>
    public static byte[]? Bytes(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);
}
