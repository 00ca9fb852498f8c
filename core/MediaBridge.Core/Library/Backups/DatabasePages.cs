using System.Buffers.Binary;
using System.Security.Cryptography;
using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Databases as pages: copied while others write, compared page by page, put together again.</summary>
/// <remarks>A delta is a row of records, each the number of a page (4 bytes, little endian) and its bytes. Sums of pages are the first 16 bytes of SHA-256, one after another.</remarks>
internal static class DatabasePages
{
    public const int Size = 4096;
    private const int Sum = 16;
    private const int Record = 4 + Size;

    /// <summary>Copies a database as it is at one moment; nobody waits for it.</summary>
    public static void Snapshot(string database, string copy)
    {
        SqliteLibrary.Initialize();
        using var from = Open(database, SqliteOpenMode.ReadWrite);
        using var to = Open(copy, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
    }

    /// <summary>Items and schema of the copy of a library.</summary>
    public static (long Items, int Schema) Facts(string copy)
    {
        using var connection = Open(copy, SqliteOpenMode.ReadWrite);
        return (Number(connection, "SELECT count(*) FROM items"), (int)Number(connection, "PRAGMA user_version"));
    }

    /// <summary>Puts a database in the place of a live one, in one transaction: whoever reads it sees the one or the other.</summary>
    /// <param name="with">What is put there; it may be written to.</param>
    /// <param name="database">The live one.</param>
    public static void Replace(string with, string database)
    {
        using var from = Open(with, SqliteOpenMode.ReadWrite);
        using var to = Open(database, SqliteOpenMode.ReadWriteCreate);
        var size = Number(to, "PRAGMA page_size");
        if (Number(from, "PRAGMA page_size") != size && Number(to, "PRAGMA page_count") > 0)
        {
            // A database with a write-ahead log takes pages of its own size only.
            using var command = from.CreateCommand();
            command.CommandText = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA journal_mode=DELETE; PRAGMA page_size={size}; VACUUM;");
            command.ExecuteNonQuery();
        }

        from.BackupDatabase(to);
    }

    /// <summary>Sums of the pages of a file.</summary>
    public static async Task WriteSumsAsync(string file, Stream output, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var page = new byte[Size];
        while (await stream.ReadAtLeastAsync(page, Size, throwOnEndOfStream: false, cancellationToken) is > 0 and var read)
        {
            await output.WriteAsync(SHA256.HashData(page.AsSpan(0, read)).AsMemory(0, Sum), cancellationToken);
        }
    }

    /// <summary>The pages of a file whose sums are not those of another.</summary>
    public static async Task WriteChangedAsync(string file, Stream sums, Stream output, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var (record, known) = (new byte[Record], new byte[Sum]);
        for (var number = 0; await stream.ReadAtLeastAsync(record.AsMemory(4), Size, throwOnEndOfStream: false, cancellationToken) is > 0 and var read; number++)
        {
            var has = await sums.ReadAtLeastAsync(known, Sum, throwOnEndOfStream: false, cancellationToken) == Sum;
            if (!has || !SHA256.HashData(record.AsSpan(4, read)).AsSpan(0, Sum).SequenceEqual(known))
            {
                BinaryPrimitives.WriteInt32LittleEndian(record, number);
                await output.WriteAsync(record.AsMemory(0, 4 + read), cancellationToken);
            }
        }
    }

    /// <summary>Writes changed pages over a file and gives it its length.</summary>
    public static async Task ApplyAsync(Stream delta, string file, long length, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var record = new byte[Record];
        while (await delta.ReadAtLeastAsync(record, Record, throwOnEndOfStream: false, cancellationToken) is > 4 and var read)
        {
            var place = (long)BinaryPrimitives.ReadInt32LittleEndian(record) * Size;
            if (place < 0 || place + read - 4 > length)
            {
                throw new InvalidDataException("A page lies outside of its database.");
            }

            stream.Position = place;
            await stream.WriteAsync(record.AsMemory(4, read - 4), cancellationToken);
        }

        stream.SetLength(length);
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=30000";
        command.ExecuteNonQuery();
        return connection;
    }
}
