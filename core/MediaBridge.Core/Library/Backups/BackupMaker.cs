using System.Globalization;
using System.IO.Compression;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Output;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Makes archives: whole or not at all, while others go on writing.</summary>
internal sealed class BackupMaker(BackupPlaces places)
{
    private const int ToldSkips = 5;
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Makes a backup.</summary>
    /// <param name="wanted">What.</param>
    /// <param name="isBeforeRestore">Whether it is what a restore is about to replace.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    /// <exception cref="PluginException">What is wanted makes no sense, or the place cannot be written.</exception>
    public async Task<LibraryBackupInfo> MakeAsync(LibraryBackup wanted, bool isBeforeRestore, CancellationToken cancellationToken)
    {
        Check(wanted);
        var created = places.Clock.GetUtcNow();
        var place = Path.GetFullPath(wanted.Place ?? places.Backups);
        var isFile = place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(place);
        var folder = isFile ? Path.GetDirectoryName(place)! : place;
        using var chain = wanted.Incremental ? Latest(folder) : null;
        var kind = isBeforeRestore ? BackupKinds.BeforeRestore : chain is null ? BackupKinds.Full : BackupKinds.Incremental;
        var file = isFile ? place : Free(folder, kind, created);
        if (chain?.Archives.Any(a => string.Equals(a.File, file, StringComparison.Ordinal)) == true)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' is what the backup would build on.", "Name another file, or a folder.");
        }

        using var draft = new FileDraft(file);
        var skipped = new List<string>();
        using (var zip = new ZipArchive(draft.Create(), ZipArchiveMode.Create))
        {
            var writer = new BackupWriter(zip, chain);
            var (items, schema) = await AddLibraryAsync(writer, draft.Path, cancellationToken);
            await AddOthersAsync(writer, wanted, draft.Path, skipped, cancellationToken);
            writer.Finish(new BackupManifest
            {
                Created = created,
                Kind = kind,
                Items = items,
                Schema = schema,
                Base = chain?.Top.Sum,
                BaseFile = chain is null ? null : Path.GetFileName(chain.Top.File),
                Folders = wanted.Folders.ToDictionary(f => f.Key, f => Path.GetFullPath(f.Value), StringComparer.Ordinal),
                Files = writer.Files,
                Entries = writer.Entries,
            });
        }

        cancellationToken.ThrowIfCancellationRequested();
        draft.Keep();
        var deleted = wanted.Keep is { } keep && !isBeforeRestore ? BackupList.Trim(folder, Math.Max(1, keep)) : [];
        return BackupList.Of(file) with { Skipped = skipped, Deleted = deleted };
    }

    private static void Check(LibraryBackup wanted)
    {
        if (wanted.With.FirstOrDefault(w => !BackupKinds.Parts.Contains(w, StringComparer.Ordinal)) is { } odd)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no part '{odd}' to back up.", $"Choose of {string.Join(", ", BackupKinds.Parts)}; folders such as pages and pictures are named with --folder NAME=PATH.");
        }

        foreach (var (name, path) in wanted.Folders)
        {
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                throw new PluginException(ErrorKind.Configuration, $"'{name}' is no name for a folder in a backup.", "Use letters, digits and -, such as pages=/srv/site/pages.");
            }

            if (!Directory.Exists(path))
            {
                throw new PluginException(ErrorKind.Configuration, $"The folder '{path}' is not there.", "Check the name; nothing was backed up.");
            }
        }
    }

    /// <summary>What an incremental backup builds on: the latest of the folder that is whole.</summary>
    private static BackupChain? Latest(string folder)
    {
        foreach (var info in BackupList.In(folder).Where(b => b.Problem is null && b.Kind is not BackupKinds.BeforeRestore))
        {
            return BackupChain.Open(info.File);
        }

        return null;
    }

    private static string Free(string folder, string kind, DateTimeOffset at)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{(kind is BackupKinds.BeforeRestore ? kind : "mediabridge")}-{at.UtcDateTime:yyyyMMdd-HHmmss}{(kind is BackupKinds.Incremental ? "-incremental" : "")}");
        var file = Path.Combine(folder, name + ".zip");
        for (var number = 2; File.Exists(file); number++)
        {
            file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.zip"));
        }

        return file;
    }

    private async Task<(long Items, int Schema)> AddLibraryAsync(BackupWriter writer, string beside, CancellationToken cancellationToken)
    {
        using var copy = new FileDraft(beside);
        DatabasePages.Snapshot(places.Library, copy.Path);
        var facts = DatabasePages.Facts(copy.Path);
        await writer.AddDatabaseAsync(LibraryStore.FileName, copy.Path, cancellationToken);
        return facts;
    }

    private async Task AddOthersAsync(BackupWriter writer, LibraryBackup wanted, string beside, List<string> skipped, CancellationToken cancellationToken)
    {
        await AddTextAsync(writer, BackupPlaces.ConnectionsName, places.Connections, beside, cancellationToken);
        await AddFolderAsync(writer, BackupPlaces.Scans, places.In("scans"), skipped, cancellationToken);
        if (File.Exists(places.State))
        {
            using var matches = new FileDraft(beside);
            await using (var database = StateDatabase.Open(places.State))
            await using (var stream = matches.Create())
            {
                await MatchTransfer.ExportAsync(places.Matches(database).All(new MatchFilter()), stream, cancellationToken);
            }

            await writer.AddAsync(BackupPlaces.MatchesName, matches.Path, cancellationToken);
        }

        foreach (var (part, name) in ((string, string)[])[(BackupKinds.State, BackupPlaces.StateName), (BackupKinds.Cache, BackupPlaces.CacheName)])
        {
            if (wanted.With.Contains(part, StringComparer.Ordinal) && File.Exists(places.In(name)))
            {
                using var copy = new FileDraft(beside);
                DatabasePages.Snapshot(places.In(name), copy.Path);
                await writer.AddDatabaseAsync(name, copy.Path, cancellationToken);
            }
        }

        if (wanted.With.Contains(BackupKinds.State, StringComparer.Ordinal))
        {
            await AddFolderAsync(writer, BackupPlaces.Staging, places.In("staging"), skipped, cancellationToken);
        }

        if (wanted.With.Contains(BackupKinds.Settings, StringComparer.Ordinal) && places.Settings is { } settings)
        {
            await AddTextAsync(writer, BackupPlaces.SettingsName, settings, beside, cancellationToken);
        }

        foreach (var (name, path) in wanted.Folders)
        {
            await AddFolderAsync(writer, $"{BackupPlaces.Folders}{name}/", Path.GetFullPath(path), skipped, cancellationToken);
        }
    }

    /// <summary>A text of people's own: a secret that somebody wrote into it stays behind.</summary>
    private async Task AddTextAsync(BackupWriter writer, string name, string file, string beside, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return;
        }

        using var draft = new FileDraft(beside);
        await File.WriteAllTextAsync(draft.Path, places.Redact(await File.ReadAllTextAsync(file, cancellationToken)), cancellationToken);
        await writer.AddAsync(name, draft.Path, cancellationToken);
    }

    private static async Task AddFolderAsync(BackupWriter writer, string prefix, string folder, List<string> skipped, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", Below).Order(StringComparer.Ordinal))
        {
            var name = prefix + Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            try
            {
                if (!System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(TemporaryName.Pattern, Path.GetFileName(file)))
                {
                    await writer.AddAsync(name, file, cancellationToken);
                }
            }
            catch (Exception e) when (e is FileNotFoundException or UnauthorizedAccessException or PluginException { Error.Kind: ErrorKind.ItemRejected })
            {
                if (skipped.Count < ToldSkips)
                {
                    skipped.Add($"{file}: {e.Message}");
                }
            }
        }
    }
}
