using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>What incremental exports wrote to which file, in a file of its own in the data folder; without it the next export is a whole one.</summary>
/// <remarks>Items are compared by fingerprint, not by time: a write that began before an export and ended after it is never missed.</remarks>
internal sealed class ExportMemory : IAsyncDisposable
{
    /// <summary>Its name in the data folder.</summary>
    public const string FileName = "exports.db";

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE exports(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, at TEXT NOT NULL);
        CREATE TABLE exported(export INTEGER NOT NULL, slug TEXT NOT NULL, fingerprint TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(export, slug)) WITHOUT ROWID;
        """,
    ];

    private readonly StateDatabase _database;

    public ExportMemory(string dataFolder) => _database = StateDatabase.Open(Path.Combine(dataFolder, FileName), Steps);

    /// <summary>Begins an export; what it notes lasts when it is kept.</summary>
    /// <param name="name">File and options: another query or set of fields is another export.</param>
    /// <param name="isWhole">Whether to forget what was written before, as the file is gone.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops waiting for another export.</param>
    public async Task<ExportRound> BeginAsync(string name, bool isWhole, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var transaction = await _database.WriteAsync(cancellationToken);
        try
        {
            return new ExportRound(transaction, name, isWhole, LibraryStore.Text(at));
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
