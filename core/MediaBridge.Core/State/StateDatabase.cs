using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.State;

/// <summary>The engine's database: one writer, any number of readers, numbered migrations.</summary>
/// <remarks>Write-ahead log with <c>synchronous=NORMAL</c>: a killed process loses nothing that was committed. No memory map: it costs resident memory and gains nothing here.</remarks>
internal sealed class StateDatabase : IAsyncDisposable
{
    private const int UsualCache = 2048;

    /// <summary>Kilobytes that a usual reader keeps: each commit of the writer makes it forget them.</summary>
    private const int ReaderCache = 512;

    /// <summary>Kilobytes that the writer keeps at most: it goes on from where it was, while readers jump about.</summary>
    private const int MostWritten = 3_072;

    private const int UsualLog = 1000;
    private const int UsualPage = 4096;

    /// <summary>Bytes of a page of the engine's database: most of its rows are bodies of a kilobyte or two that are written and read in order.</summary>
    private const int StatePage = 8192;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<ReadingConnection> _idle = [];
    private readonly string _connectionString;
    private readonly IReadOnlyList<string> _steps;
    private volatile bool _closed;
    private SqliteConnection? _writer;
    private StatementCache? _statements;
    private Action<WriteTransaction>? _ride;
    private Action? _rode;

    private StateDatabase(string path, IReadOnlyList<string> steps)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        _steps = steps;
    }

    /// <summary>Called before each commit with a running number; tests cut the journal here.</summary>
    internal Action<long>? BeforeCommit { get; set; }

    /// <summary>Called with the text of each statement that reads, before it runs; tests and measurements look at them.</summary>
    internal Action<string>? BeforeRead { get; set; }

    /// <summary>Pages that each connection may hold in memory.</summary>
    private int CacheKilobytes { get; init; }

    /// <summary>Bytes of a page of a database that is made now; one that is there keeps its own.</summary>
    private int PageSize { get; init; }

    /// <summary>Pages of 4 KB that the log holds before they go to the file: the more a write changes, the more pages it changes again. Such a database does not overwrite what it frees, which some builds of SQLite do: an index that merges its parts would write all twice.</summary>
    private int LogPages { get; init; }

    /// <summary>Number of commits of this process.</summary>
    internal long Commits { get; private set; }

    /// <summary>Opens or creates the database and brings it to the present schema.</summary>
    /// <exception cref="Sdk.PluginException">It was written by a newer version, or is no database.</exception>
    public static StateDatabase Open(string path) => Open(path, synchronous: true);

    /// <summary>As <see cref="Open(string)"/>; not waiting for the disk is for tests, whose processes die but whose machines do not.</summary>
    internal static StateDatabase Open(string path, bool synchronous) => Open(path, Migrations.Steps, synchronous, pageSize: StatePage);

    /// <summary>Opens or creates a database of another schema, brought up to date by steps of its own.</summary>
    internal static StateDatabase Open(string path, IReadOnlyList<string> steps, bool synchronous = true, int cacheKilobytes = UsualCache, int logPages = UsualLog, int pageSize = UsualPage)
    {
        SqliteLibrary.Initialize();
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var database = new StateDatabase(path, steps) { CacheKilobytes = cacheKilobytes, LogPages = logPages, PageSize = pageSize };
        try
        {
            database.Start(path, synchronous);
            return database;
        }
        catch (SqliteException e)
        {
            database._writer?.Dispose();
            throw new Sdk.PluginException(
                Sdk.ErrorKind.Configuration,
                $"The database '{path}' cannot be opened: {e.Message}",
                "Choose another data folder with --data, or restore the file from a backup.",
                e);
        }
        catch
        {
            database._writer?.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Sdk.PluginException(
                Sdk.ErrorKind.Configuration, $"The data folder '{folder}' cannot be made: {e.Message}", "Choose another data folder with --data.", e);
        }
    }

    /// <summary>Begins a write; it ends with <see cref="WriteTransaction.Commit"/> or is undone on dispose.</summary>
    public async Task<WriteTransaction> WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return new WriteTransaction(this, _writer!, () => _writing.Release());
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <summary>The same, waiting: for who opens the database, when nobody else writes yet.</summary>
    public WriteTransaction Write()
    {
        _writing.Wait();
        try
        {
            return new WriteTransaction(this, _writer!, () => _writing.Release());
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <summary>Gives the file system back what the file no longer needs, if that is more than half of it and there is room to write the rest anew. Killed meanwhile, it is as it was.</summary>
    /// <returns>Whether it did.</returns>
    public bool Shrink()
    {
        const int Copies = 2; // the new file, and the log that it goes through
        _writing.Wait();
        try
        {
            var (pages, free, size) = (Pragma("page_count"), Pragma("freelist_count"), Pragma("page_size"));
            if (free * 2 <= pages || new DriveInfo(Path.GetFullPath(_writer!.DataSource)).AvailableFreeSpace < (pages - free) * size * Copies)
            {
                return false;
            }

            Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
            return true;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false; // somebody reads it, or there is no room after all: it works as it is
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>A connection for one read: one that is idle, or a new one.</summary>
    public ReadingConnection Read() => _idle.TryTake(out var idle) ? idle : new ReadingConnection(_connectionString, this, CacheKilobytes > UsualCache ? CacheKilobytes : ReaderCache);

    /// <summary>A connection for one long read of much that is looked at once: it keeps few pages, and is to be closed, not given back.</summary>
    public ReadingConnection ReadThrough() => new(_connectionString, this, UsualCache);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        if (_writer is not null)
        {
            _statements?.Dispose();
            await _writer.DisposeAsync();
            _writer = null;
        }

        _closed = true;
        CloseIdle();
        _writing.Dispose();
    }

    /// <summary>Lets work ride along with every commit: <paramref name="write"/> within it, <paramref name="written"/> when it is done.</summary>
    public void Ride(Action<WriteTransaction> write, Action written) => (_ride, _rode) = (write, written);

    /// <summary>A statement of the writer; only for who holds the write.</summary>
    internal Statement Written(string sql) => _statements!.For(sql);

    internal void Riding(WriteTransaction transaction) => _ride?.Invoke(transaction);

    internal void Rode() => _rode?.Invoke();

    internal void OnCommit()
    {
        Commits++;
        BeforeCommit?.Invoke(Commits);
    }

    internal void GiveBack(ReadingConnection connection)
    {
        _idle.Add(connection);
        if (_closed)
        {
            CloseIdle();
        }
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var idle))
        {
            idle.Close();
        }
    }

    private void Start(string path, bool synchronous)
    {
        _writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _writer.Open();
        _statements = new StatementCache(_writer);
        Execute($"PRAGMA page_size={PageSize}; PRAGMA journal_mode=WAL; PRAGMA synchronous={(synchronous ? "NORMAL" : "OFF")}; PRAGMA busy_timeout=10000; PRAGMA temp_store=FILE; PRAGMA secure_delete={(LogPages > UsualLog ? "OFF" : "FAST")}; PRAGMA cache_size=-{Math.Min(CacheKilobytes, MostWritten)}; PRAGMA mmap_size=0;");
        Execute($"PRAGMA wal_autocheckpoint={LogPages * UsualPage / Pragma("page_size")};");
        Migrate(path);
    }

    private void Migrate(string path)
    {
        var version = Version();
        if (version > _steps.Count)
        {
            throw new Sdk.PluginException(
                Sdk.ErrorKind.Configuration,
                $"The database '{path}' has schema {version}; this program knows up to {_steps.Count}.",
                "It was written by a newer MediaBridge: update this program, or choose another data folder with --data.");
        }

        while (version < _steps.Count)
        {
            using var transaction = new WriteTransaction(this, _writer!, () => { });
            version = Version();
            if (version < _steps.Count)
            {
                transaction.Run(_steps[version]);
                transaction.Run($"PRAGMA user_version={version + 1}");
                version++;
            }

            transaction.Commit();
        }
    }

    private int Version() => (int)Pragma("user_version");

    private long Pragma(string name)
    {
        using var command = _writer!.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Execute(string sql)
    {
        using var command = _writer!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
