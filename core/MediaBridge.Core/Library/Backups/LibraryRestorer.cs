using System.Text.Json;
using MediaBridge.Core.Items;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Output;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Puts a backup back: everything is unpacked, checked and merged beside its place first; then the library changes in one transaction.</summary>
internal sealed class LibraryRestorer(BackupPlaces places)
{
    /// <summary>Restores.</summary>
    /// <param name="wanted">What.</param>
    /// <param name="cancellationToken">Stops it; until the library is put in its place nothing has changed.</param>
    /// <exception cref="PluginException">The archive is damaged, foreign or newer; or a run is under way.</exception>
    public async Task<LibraryRestored> RunAsync(LibraryRestore wanted, CancellationToken cancellationToken)
    {
        var file = Directory.Exists(wanted.File) ? BackupList.Latest(wanted.File) : Path.GetFullPath(wanted.File);
        using var chain = BackupChain.Open(file);
        var manifest = chain.Top.Manifest;
        Check(wanted, manifest, file);
        await ThrowIfRunningAsync();
        using var scratch = new RestoreScratch(places.DataFolder);
        var parts = new RestoreParts(places, wanted, manifest);
        foreach (var part in parts.All.Where(p => p.IsWanted))
        {
            await chain.ExtractAsync(part.File, scratch[part.File.Name], cancellationToken);
        }

        var before = 0L;
        var result = new LibraryRestored { File = file, Created = manifest.Created };
        await using (var restored = LibraryStore.Open(scratch[LibraryStore.FileName], places.Clock, places.Order, synchronous: false))
        {
            await restored.ReorderAsync(cancellationToken);
            if (File.Exists(places.Library))
            {
                await using var live = LibraryStore.Open(places.Library, places.Clock, places.Order);
                before = Count(live);
                if (!wanted.Exact)
                {
                    var carry = new PersonCarry(live, restored);
                    await carry.RunAsync(cancellationToken);
                    result = result with { KeptEdits = carry.Edits, KeptItems = carry.Items };
                }
            }

            result = result with { ItemsBefore = before, Items = Count(restored), Restored = parts.Told(wanted: true), Left = parts.Told(wanted: false) };
        }

        var fresh = parts.HasState || !File.Exists(places.State) ? [] : await FreshAsync(forget: false, cancellationToken);
        if (wanted.DryRun)
        {
            return result with { Fresh = fresh };
        }

        if (File.Exists(places.Library))
        {
            var kept = await new BackupMaker(places).MakeAsync(new LibraryBackup { With = wanted.With }, isBeforeRestore: true, cancellationToken);
            result = result with { Before = kept.File };
        }

        await ThrowIfRunningAsync();
        cancellationToken.ThrowIfCancellationRequested();
        await PutAsync(parts, scratch);
        return result with { Fresh = parts.HasState || !File.Exists(places.State) ? [] : await FreshAsync(forget: true, CancellationToken.None) };
    }

    private static void Check(LibraryRestore wanted, BackupManifest manifest, string file)
    {
        if (manifest.Schema > LibraryMigrations.Steps.Count)
        {
            throw new PluginException(ErrorKind.Configuration, $"The library in '{file}' has schema {manifest.Schema}; this program knows up to {LibraryMigrations.Steps.Count}. Nothing was changed.", "It was written by a newer MediaBridge: update this program.");
        }

        if (manifest.Files.All(f => f.Name is not LibraryStore.FileName))
        {
            throw BackupArchive.Damaged(file, "there is no library in it");
        }

        if (wanted.With.FirstOrDefault(w => !BackupKinds.Parts.Contains(w, StringComparer.Ordinal)) is { } odd)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no part '{odd}' to restore.", $"Choose of {string.Join(", ", BackupKinds.Parts)}.");
        }

        if (wanted.Folders.Keys.FirstOrDefault(f => !manifest.Folders.ContainsKey(f)) is { } folder)
        {
            throw new PluginException(ErrorKind.Configuration, $"The backup has no folder '{folder}'.", manifest.Folders.Count == 0 ? "It has none." : $"It has {string.Join(", ", manifest.Folders.Keys)}.");
        }
    }

    private static bool Fills(RunRow run) => JsonSerializer.Deserialize<PipelineDefinition>(run.Definition)?.To.Any(s => s.Component is LibraryIds.Scheme) != false;

    private static long Count(LibraryStore store) => store.Database.First("SELECT count(*) FROM items", r => r.GetInt64(0));

    private async Task ThrowIfRunningAsync()
    {
        if (File.Exists(places.State))
        {
            await using var state = StateDatabase.Open(places.State);
            Lease.ThrowIfAnyHeld(state, places.Clock);
        }
    }

    /// <summary>The library first, as a whole; then the rest, file by file. It is not stopped half-way.</summary>
    private async Task PutAsync(RestoreParts parts, RestoreScratch scratch)
    {
        await LibraryStore.Open(places.Library, places.Clock, places.Order).DisposeAsync();
        DatabasePages.Replace(scratch[LibraryStore.FileName], places.Library);
        foreach (var part in parts.All.Where(p => p.IsWanted && p.File.Name is not LibraryStore.FileName))
        {
            switch (part.File.Name)
            {
                case BackupPlaces.MatchesName:
                    await using (var state = StateDatabase.Open(places.State))
                    await using (var matches = File.OpenRead(scratch[part.File.Name]))
                    {
                        await MatchTransfer.ImportAsync(places.Matches(state), matches, CancellationToken.None);
                    }

                    break;
                case BackupPlaces.StateName:
                    await StateDatabase.Open(scratch[part.File.Name]).DisposeAsync();
                    DatabasePages.Replace(scratch[part.File.Name], places.State);
                    break;
                case BackupPlaces.CacheName:
                    DatabasePages.Replace(scratch[part.File.Name], places.In(part.File.Name));
                    break;
                default:
                    using (var draft = new FileDraft(part.Place))
                    {
                        File.Copy(scratch[part.File.Name], draft.Path, overwrite: true);
                        draft.Keep();
                    }

                    break;
            }
        }
    }

    /// <summary>The pipelines that fill the library: what they know of their sources is newer than it, so that their next read must be a full one.</summary>
    private async Task<IReadOnlyList<string>> FreshAsync(bool forget, CancellationToken cancellationToken)
    {
        await using var state = StateDatabase.Open(places.State);
        var runs = new RunStore(state, places.Clock);
        var names = state.List("SELECT c.pipeline, max(r.id) FROM (SELECT DISTINCT pipeline FROM cursors) c LEFT JOIN runs r ON r.pipeline=c.pipeline AND r.undoes IS NULL GROUP BY c.pipeline ORDER BY c.pipeline", r => (Name: r.GetString(0), Run: r.IsDBNull(1) ? (long?)null : r.GetInt64(1)))
            .Where(p => p.Run is not { } run || runs.Find(run) is not { } row || Fills(row)).Select(p => p.Name).ToList();
        if (forget && names.Count > 0)
        {
            using var transaction = await state.WriteAsync(cancellationToken);
            names.ForEach(n => transaction.Run("DELETE FROM cursors WHERE pipeline=?1", n));
            transaction.Commit();
        }

        return names;
    }
}
