using System.Globalization;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Exporting;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Copies of the library for other programs, and for bad days. Thread-safe.</summary>
public sealed class LibraryCopies
{
    private readonly Engine _engine;

    internal LibraryCopies(Engine engine) => _engine = engine;

    private LibraryStore Store => _engine.Library;

    /// <summary>Writes the library, or a part of it, to a file: whole or not at all. Others may write to the library meanwhile; the file shows one moment.</summary>
    /// <param name="export">What, and how.</param>
    /// <param name="output">Where to, if the file is <c>-</c>.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    /// <exception cref="PluginException">The query or the name cannot be read, or the file cannot be written.</exception>
    public Task<LibraryExported> ExportAsync(LibraryExport export, Stream? output = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        return GuardAsync(export.File, () => new LibraryExporter(Store, _engine.Options.DataFolder, StartOf).WriteAsync(export, output, cancellationToken));
    }

    /// <summary>What the disk refuses is told with the file that it concerns.</summary>
    private static async Task<T> GuardAsync<T>(string file, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' cannot be read or written: {e.Message}", "Check free space and rights, or choose another place.", e);
        }
    }

    private DateTimeOffset? StartOf(long run)
        => _engine.Runs.Find(run) is { } row ? DateTimeOffset.Parse(row.Started, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
