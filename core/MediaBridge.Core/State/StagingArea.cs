using System.Buffers;
using System.Security.Cryptography;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.State;

/// <summary>Bytes by their content, in a folder beside the database: <c>staging/ab/abcdef…</c>.</summary>
/// <remarks>Each store is noted under its owner (a run, a parked change); what no owner names any more is swept.</remarks>
internal sealed class StagingArea(StateDatabase database, string folder)
{
    /// <summary>Makes the stream a temporary file is written through; tests put faults here.</summary>
    internal Func<string, Stream> Create { get; init; } = FolderStore.NewFile;

    /// <summary>The view of one owner.</summary>
    public IStaging For(string owner) => new Owned(this, owner);

    /// <summary>Opens stored bytes; null if they are gone.</summary>
    public Stream? Open(StagedContent content)
    {
        var path = PathOf(content.Sha256);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Path of stored bytes, whether or not they are there.</summary>
    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>Deletes what no owner names, and temporary files of processes that died.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        using var transaction = await database.WriteAsync(cancellationToken);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        using (var statement = transaction.Prepare("SELECT DISTINCT sha FROM staged"))
        using (var rows = statement.Query())
        {
            while (rows.Read())
            {
                kept.Add(rows.GetString(0));
            }
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = Path.GetFileName(file);
            if (!kept.Contains(name) && (!name.EndsWith(".tmp", StringComparison.Ordinal) || IsAbandoned(file, name)))
            {
                File.Delete(file);
            }
        }
    }

    private static bool IsAbandoned(string file, string name) => TemporaryName.IsAbandoned(name) || DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > TimeSpan.FromDays(1);

    private async Task<StagedContent> StoreAsync(string owner, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(folder, TemporaryName.Next());
        try
        {
            Directory.CreateDirectory(folder);
            string sha;
            long length;
            await using (var file = Create(temporary))
            await using (var hashing = new HashingStream(file))
            {
                await write(hashing, cancellationToken);
                await hashing.FlushAsync(cancellationToken);
                (sha, length) = hashing.Finish();
            }

            await NoteAsync(sha, owner, cancellationToken);
            var path = PathOf(sha);
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(temporary, path, overwrite: true);
            }

            return new StagedContent(sha, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Transient, $"Bytes could not be staged in '{folder}': {e.Message}", "Check free space and rights of the data folder.", e);
        }
        finally
        {
            Discard(temporary);
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // the folder is gone or full of trouble already; the error that led here is the one to report
        }
    }

    private async Task NoteAsync(string sha, string owner, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run("INSERT OR IGNORE INTO staged(sha, owner) VALUES(?1, ?2)", sha, owner);
        transaction.Commit();
    }

    private sealed class Owned(StagingArea area, string owner) : IStaging
    {
        public Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken)
            => area.StoreAsync(owner, (target, ct) => content.CopyToAsync(target, 1 << 16, ct), cancellationToken);

        public Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
            => area.StoreAsync(owner, write, cancellationToken);

        public Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken)
            => Task.FromResult(area.Open(content));
    }
}
