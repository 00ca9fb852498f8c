using System.Globalization;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>The library: a database of its own beside the engine's, so that copies of it, exports and people's SQL never touch journal or secrets.</summary>
internal sealed class LibraryStore : IAsyncDisposable
{
    /// <summary>Its name in the data folder.</summary>
    public const string FileName = "library.db";

    private const int WritePage = 200;

    /// <summary>Kilobytes of pages that a connection keeps: searches touch the index here and there.</summary>
    private const int Cache = 65_536;

    /// <summary>Pages that its log holds before they go to the file: 64 MB.</summary>
    private const int Log = 16_000;

    private LibraryStore(string path, StateDatabase database, TimeProvider clock, IReadOnlyList<string> order)
    {
        Path = path;
        Database = database;
        Clock = clock;
        Merge = new LayerMerge(order);
        Order = order;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The database behind it.</summary>
    public StateDatabase Database { get; }

    /// <summary>Tells when items are added and changed.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Makes items of layers.</summary>
    public LayerMerge Merge { get; }

    /// <summary>The layers that are believed first.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>The words that near ones are looked for among; filled and kept by the writer.</summary>
    public WordList Words { get; } = new();

    /// <summary>The beginnings of words that are too frequent for the full-text index; kept by the writer.</summary>
    public PrefixBook Prefixes { get; } = new();

    /// <summary>How many items make a word frequent; null for the usual number. Tests have few items.</summary>
    internal int? Frequent { get; set; }

    /// <summary>Opens or creates it and brings it to the present schema.</summary>
    /// <exception cref="PluginException">It was written by a newer version, or is no database.</exception>
    public static LibraryStore Open(string path, TimeProvider clock, IReadOnlyList<string>? order = null, bool synchronous = true)
    {
        var store = new LibraryStore(path, StateDatabase.Open(path, LibraryMigrations.Steps, synchronous, Cache, Log), clock, order ?? []);
        IndexRebuild.Run(store);
        return store;
    }

    /// <summary>The same, for who waits for nobody: while it is opened.</summary>
    public LibraryWriter Write() => new(this, Database.Write());

    /// <summary>Begins a write; it takes the writer of this process and the lock of the file.</summary>
    public async Task<LibraryWriter> WriteAsync(CancellationToken cancellationToken) => new(this, await Database.WriteAsync(cancellationToken));

    /// <summary>Makes items anew that several layers speak of, when <see cref="Order"/> is not what it was.</summary>
    public async Task ReorderAsync(CancellationToken cancellationToken)
    {
        const string Key = "order";
        var order = string.Join(' ', Order);
        if (string.Equals(Database.First("SELECT value FROM meta WHERE key=?1", r => r.GetString(0), Key) ?? "", order, StringComparison.Ordinal))
        {
            return;
        }

        var items = Database.List("SELECT item FROM layers WHERE layer<>'person' GROUP BY item HAVING count(*)>1", r => r.GetInt64(0));
        foreach (var page in items.Chunk(WritePage))
        {
            using var writer = await WriteAsync(cancellationToken);
            foreach (var item in page)
            {
                writer.Refresh(item);
            }

            writer.Commit();
        }

        // Last, so that a process that dies meanwhile does it again.
        using var transaction = await Database.WriteAsync(cancellationToken);
        transaction.Run("INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value=excluded.value", Key, order);
        transaction.Commit();
    }

    /// <summary>The present instant as it will be read from the tables: seconds.</summary>
    public DateTimeOffset Now => Instant(Text(Clock.GetUtcNow()));

    /// <summary>An instant as it stands in the tables.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant of the tables.</summary>
    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
