using System.Globalization;
using MediaBridge.Core.Configuration;
using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Backups;
using MediaBridge.Core.Library.Exporting;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Copies of the library for other programs, and for bad days. Thread-safe.</summary>
public sealed class LibraryCopies
{
    private readonly Engine _engine;

    internal LibraryCopies(Engine engine) => _engine = engine;

    /// <summary>Where backups go when nobody says where.</summary>
    public string BackupFolder => Places().Backups;

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

    /// <summary>Makes a backup, while others may go on writing.</summary>
    /// <param name="backup">What, and where to.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    /// <exception cref="PluginException">What is wanted makes no sense, or the place cannot be written.</exception>
    public Task<LibraryBackupInfo> BackupAsync(LibraryBackup backup, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(backup);
        _ = Store; // made, if it is not there
        return GuardAsync(backup.Place ?? Places().Backups, () => new BackupMaker(Places()).MakeAsync(backup, isBeforeRestore: false, cancellationToken));
    }

    /// <summary>The backups of a folder, the latest first.</summary>
    /// <param name="folder">The folder; null for the usual one.</param>
    public IReadOnlyList<LibraryBackupInfo> Backups(string? folder = null) => BackupList.In(folder ?? Places().Backups);

    /// <summary>Checks every byte of a backup and of those that it builds on.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">It is damaged, or something that it builds on is missing or is.</exception>
    public Task<LibraryBackupInfo> VerifyAsync(string file, CancellationToken cancellationToken = default)
        => GuardAsync(file, async () =>
        {
            using var chain = BackupChain.Open(file);
            await chain.CheckAsync(cancellationToken);
            using var scratch = new RestoreScratch(_engine.Options.DataFolder);
            foreach (var part in chain.Top.Manifest.Files.Where(f => f.How is not BackupFile.Whole))
            {
                await chain.ExtractAsync(part, scratch[part.Name], cancellationToken);
                File.Delete(scratch[part.Name]);
            }

            return BackupList.Of(file);
        });

    /// <summary>Puts a backup back. What people edited since stays, unless exactly what was there is wanted; what is replaced is backed up before.</summary>
    /// <param name="restore">What, and where to.</param>
    /// <param name="cancellationToken">Stops it; the library is replaced at once or not at all.</param>
    /// <exception cref="PluginException">The archive is damaged, foreign or newer, or a run is under way; nothing was changed.</exception>
    public async Task<LibraryRestored> RestoreAsync(LibraryRestore restore, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(restore);
        var done = await GuardAsync(restore.File, () => new LibraryRestorer(Places(restore.DataFolder)).RunAsync(restore, cancellationToken));
        if (restore is { DryRun: false, DataFolder: null })
        {
            using var writer = await Store.WriteAsync(CancellationToken.None);
            Store.Prefixes.Forget();
            Store.Words.Forget(); // they were of the library before
        }

        return done;
    }

    private BackupPlaces Places(string? dataFolder = null) => new()
    {
        DataFolder = Path.GetFullPath(dataFolder ?? _engine.Options.DataFolder),
        Connections = dataFolder is null ? Path.GetFullPath(_engine.ConnectionsPath) : Path.Combine(Path.GetFullPath(dataFolder), BackupPlaces.ConnectionsName),
        Settings = dataFolder is null ? SettingsSources.DefaultUserFile() : null,
        Clock = _engine.Options.TimeProvider,
        Order = _engine.Options.LibraryOrder,
        Redact = _engine.Redactor.Redact,
    };

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
