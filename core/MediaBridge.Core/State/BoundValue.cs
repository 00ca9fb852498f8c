using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MediaBridge.Core.State;

/// <summary>Gives values to the parameters of a statement without a copy of each.</summary>
internal static class BoundValue
{
    private const int ShortText = 256;
    private const int MostBytesOfLetter = 3;

    /// <summary>Whether the value is of a usual type; if not, nothing is bound.</summary>
    /// <param name="connection">The statement's.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="place">Its parameter, from 1.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="SqliteException">It is too big.</exception>
    public static bool TryBind(SqliteConnection connection, sqlite3_stmt statement, int place, object? value)
    {
        var code = value switch
        {
            null or DBNull => raw.sqlite3_bind_null(statement, place),
            string text => Text(statement, place, text),
            Utf8Text { Bytes.Length: > 0 } text => raw.sqlite3_bind_text(statement, place, text.Bytes),
            Utf8Text => raw.sqlite3_bind_text(statement, place, ""),
            long number => raw.sqlite3_bind_int64(statement, place, number),
            int number => raw.sqlite3_bind_int64(statement, place, number),
            bool flag => raw.sqlite3_bind_int64(statement, place, flag ? 1 : 0),
            double number => raw.sqlite3_bind_double(statement, place, number),
            byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, place, 0),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            _ => -1,
        };
        if (code > 0)
        {
            SqliteException.ThrowExceptionForRC(code, connection.Handle!);
        }

        return code == raw.SQLITE_OK;
    }

    /// <summary>As the library binds a text, up to a NUL, but without an array for each.</summary>
    private static int Text(sqlite3_stmt statement, int place, string text)
    {
        if (text.Length is 0 or > ShortText)
        {
            return raw.sqlite3_bind_text(statement, place, text);
        }

        Span<byte> bytes = stackalloc byte[ShortText * MostBytesOfLetter];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        return bytes.Contains((byte)0) ? raw.sqlite3_bind_text(statement, place, text) : raw.sqlite3_bind_text(statement, place, bytes);
    }
}
