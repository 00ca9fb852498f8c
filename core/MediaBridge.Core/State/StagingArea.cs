using System.Buffers;
using System.Security.Cryptography;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.State;

/// <summary>Bytes by their content: small ones in the database, large ones in a folder beside it, <c>staging/ab/abcdef…</c>.</summary>
/// <remarks>Each store is noted under its owner (a run, a parked change); what no owner names any more is swept.</remarks>
internal sealed class StagingArea(StateDatabase database, string folder)
{
    private readonly SmallContents _small = new(database);

    /// <summary>Makes the stream a temporary file is written through; tests put faults here.</summary>
    internal Func<string, Stream> Create { get; init; } = FolderStore.NewFile;

    /// <summary>The view of one owner.</summary>
    public IStaging For(string owner) => new Owned(this, owner);

    /// <summary>Opens stored bytes; null if they are gone.</summary>
    public Stream? Open(StagedContent content)
    {
        if (content.Length <= SmallContents.Largest && _small.Open(content.Sha256) is { } small)
        {
            return small;
        }

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
        using var transaction = await database.WriteAsync(cancellationToken);
        _small.Sweep(transaction);
        transaction.Commit();
        if (!Directory.Exists(folder))
        {
            return;
        }

        var kept = new HashSet<string>(StringComparer.Ordinal);
        kept.UnionWith(database.List("SELECT DISTINCT sha FROM staged", r => r.GetString(0)));

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
            await using var hashing = new HashingStream(() => Open(temporary));
            await write(hashing, cancellationToken);
            var (sha, length, small) = await hashing.FinishAsync(cancellationToken);
            if (small is not null)
            {
                await _small.AddAsync(sha, owner, small, cancellationToken);
                return new StagedContent(sha, length);
            }

            await hashing.DisposeAsync();
            await NoteAsync(sha, owner, cancellationToken);
            var path = PathOf(sha);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);

            return new StagedContent(sha, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw new PluginException(ErrorKind.Transient, $"Bytes could not be staged in '{folder}': {e.Message}", "Check free space and rights of the data folder.", e);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    private Stream Open(string temporary)
    {
        Directory.CreateDirectory(folder);
        return Create(temporary);
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
        transaction.Run("INSERT INTO staged(owner, sha) VALUES(?1, ?2)", owner, sha);
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
