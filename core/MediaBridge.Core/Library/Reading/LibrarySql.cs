using System.Diagnostics;
using MediaBridge.Core.Diagnostics;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MediaBridge.Core.Library.Reading;

/// <summary>SQL that people write: on a connection of its own that can only read, for a time that they say.</summary>
internal static class LibrarySql
{
    private const int InstructionsBetweenLooks = 2000;
    private const int Interrupted = 9;
    private const int NotAllowed = 23;
    private static readonly string[] Tables = ["movies", "series", "episodes", "items", "genres", "people", "ratings", "files", "tags", "lists", "watches", "collections", "artwork", "item_ids", "countries", "studios", "history", "search"];

    /// <summary>Runs one SELECT.</summary>
    public static LibraryRows Run(LibraryStore store, string sql, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sql))
        {
            throw new PluginException(ErrorKind.Configuration, "There is no SQL.", "Write a SELECT, such as: SELECT title, year FROM movies WHERE rating > 8.5");
        }

        _ = store.Database.Commits; // the file is there and of this schema
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store.Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        SqliteCommand? command = null;
        try
        {
            connection.Open();
            var started = Stopwatch.GetTimestamp();
            var handle = connection.Handle!;
            raw.sqlite3_progress_handler(handle, InstructionsBetweenLooks, _ => cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) > timeout ? 1 : 0, null);
            raw.sqlite3_set_authorizer(handle, Allow, null);
            RefuseSeveral(handle, sql);
            command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            return new LibraryRows(connection, command, command.ExecuteReader(), e => Explained(e, timeout, cancellationToken));
        }
        catch (SqliteException e)
        {
            command?.Dispose();
            connection.Dispose();
            throw Explained(e, timeout, cancellationToken);
        }
        catch
        {
            command?.Dispose();
            connection.Dispose();
            throw;
        }
    }

    /// <summary>One statement is run: another behind it would be passed over without a word.</summary>
    private static void RefuseSeveral(sqlite3 handle, string sql)
    {
        var code = raw.sqlite3_prepare_v2(handle, sql, out var first, out var rest);
        first?.Dispose();
        if (code != raw.SQLITE_OK || string.IsNullOrWhiteSpace(rest))
        {
            return;
        }

        // A comment is no statement.
        code = raw.sqlite3_prepare_v2(handle, rest, out var second, out _);
        var isStatement = code != raw.SQLITE_OK || second is { IsInvalid: false };
        second?.Dispose();
        if (isStatement)
        {
            throw new PluginException(ErrorKind.Configuration, "There is more than one statement.", "Run them one by one: what stands behind the first semicolon is not run.");
        }
    }

    /// <summary>Reading is allowed, and nothing else: no other file, no setting, no write.</summary>
    private static int Allow(object data, int action, string? first, string? second, string? database, string? inner) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => raw.SQLITE_OK,
        raw.SQLITE_FUNCTION => string.Equals(second, "load_extension", StringComparison.OrdinalIgnoreCase) ? raw.SQLITE_DENY : raw.SQLITE_OK,
        raw.SQLITE_PRAGMA => first is "data_version" or "table_info" or "table_xinfo" or "table_list" && (second is null || !second.Contains('=', StringComparison.Ordinal)) ? raw.SQLITE_OK : raw.SQLITE_DENY,
        _ => raw.SQLITE_DENY,
    };

    private static PluginException Explained(SqliteException e, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (e.SqliteErrorCode == Interrupted)
        {
            return new PluginException(ErrorKind.Configuration, $"The query ran longer than {timeout.TotalSeconds:0.#} s and was stopped.", "Ask for less, or give it more time with --timeout.", e);
        }

        if (e.SqliteErrorCode is NotAllowed or 8)
        {
            return new PluginException(ErrorKind.Configuration, "Only SELECT is allowed: the library is not changed by SQL.", "Edit items with `mediabridge library`, or work on a copy of the file.", e);
        }

        var message = e.Message.Replace("SQLite Error 1: ", "", StringComparison.Ordinal).Trim('\'', '.');
        var missing = message.StartsWith("no such table: ", StringComparison.Ordinal) ? message["no such table: ".Length..] : null;
        var near = missing is not null && Nearest.Of(missing, Tables) is { } known ? $" Did you mean '{known}'?" : "";
        return new PluginException(ErrorKind.Configuration, $"The SQL is wrong: {message}.{near}", $"Tables and views: {string.Join(", ", Tables)}.", e);
    }
}
