using System.Collections.Concurrent;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>A folder as a store. Writes go to a temporary file beside the target and are renamed; nothing leaves the folder, not even through a link.</summary>
internal sealed class FolderStore(string root) : IFileStore
{
    private const int MostAttempts = 20;
    private const int SmallFile = 1 << 16;

    // Comparing a tag and replacing its file is one step for all stores of this process.
    private static readonly Lock[] Locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly LinkGuard _links = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)));
    private readonly ConcurrentDictionary<string, bool> _swept = new(StringComparer.Ordinal);

    /// <summary>Makes the stream a temporary file is written through; tests put faults here.</summary>
    internal Func<string, Stream> Create { get; init; } = NewFile;

    /// <summary>Told of the folders that are about to be made, the outermost first; the engine remembers them for the undo.</summary>
    internal Func<IReadOnlyList<string>, CancellationToken, Task> Making { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>A new file to write to.</summary>
    internal static Stream NewFile(string path) => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);

    public Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(FullOf(path));
        _links.Check(path, file.FullName, file);
        return Task.FromResult(FileTag.Of(file));
    }

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var full = Locate(path);
        try
        {
            return Task.FromResult<Stream?>(new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException || Directory.Exists(full) || !File.Exists(full))
        {
            return Task.FromResult<Stream?>(null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, "read", e);
        }
    }

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        var full = Locate(path);
        string? temporary = null;
        try
        {
            var folder = Path.GetDirectoryName(full)!;
            temporary = Path.Combine(folder, TemporaryName.Next());
            await using (var file = await BeginAsync(path, folder, temporary, cancellationToken))
            {
                await CopyAsync(content, file, cancellationToken);
            }

            cancellationToken.ThrowIfCancellationRequested();
            lock (LockOf(full))
            {
                var old = new FileInfo(full);
                if (!old.Exists && (int)old.Attributes != -1)
                {
                    throw Blocked(path, full, "a folder where a file is needed");
                }

                FileTag.Expect(path, old, expectedTag);
                var tag = FileTag.Of(FileTag.Distinguish(temporary, old)) ?? throw new IOException("the file was gone before it was in its place");
                File.Move(temporary, full, overwrite: true);
                temporary = null;
                return tag;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, "written", e);
        }
        finally
        {
            Discard(temporary);
        }
    }

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var full = Locate(path);
        try
        {
            lock (LockOf(full))
            {
                if (!File.Exists(full))
                {
                    return Task.CompletedTask;
                }

                FileTag.Expect(path, new FileInfo(full), expectedTag);
                File.Delete(full);
            }

            DeleteEmpty(Path.GetDirectoryName(full)!);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, "deleted", e);
        }
    }

    /// <summary>Small bytes in memory are written at once: waiting for a thread to write them costs more than writing.</summary>
    private static async Task CopyAsync(Stream content, Stream file, CancellationToken cancellationToken)
    {
        if (content is MemoryStream { Length: <= SmallFile } small)
        {
            small.CopyTo(file);
        }
        else
        {
            await content.CopyToAsync(file, 1 << 17, cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
    }

    private static Lock LockOf(string full) => Locks[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(full) % Locks.Length];

    private static PluginException Failed(string path, string what, Exception e)
        => new(ErrorKind.Transient, $"'{path}' could not be {what}: {e.Message}", "Check free space and rights of the folder.", e);

    private static void Discard(string? temporary)
    {
        if (temporary is null)
        {
            return;
        }

        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // the folder is gone or full of trouble already; the error that led here is the one to report
        }
    }

    /// <summary>Makes the folder, unless it was there a moment ago, and a temporary file in it; a folder that was empty may be deleted between the two.</summary>
    private async Task<Stream> BeginAsync(string path, string folder, string temporary, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (attempt > 1 || !_swept.ContainsKey(folder))
                {
                    await MakeFolderAsync(path, folder, cancellationToken);
                }

                return Create(temporary);
            }
            catch (DirectoryNotFoundException) when (attempt < MostAttempts)
            {
                // made again
            }
        }
    }

    private void DeleteEmpty(string folder)
    {
        try
        {
            for (; folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // somebody just put a file into it, or deleted it first; the file that was asked about is gone
        }
    }

    private async Task MakeFolderAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var missing = Missing(folder);
        if (missing.Count == 0)
        {
            Sweep(folder);
            return;
        }

        for (var part = folder; part is not null; part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
            {
                throw Blocked(path, part, "a file where a folder is needed");
            }
        }

        await Making(missing, cancellationToken);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Deletes what a killed process left half-written, once for each folder.</summary>
    private void Sweep(string folder)
    {
        if (_swept.TryAdd(folder, true))
        {
            foreach (var file in Directory.EnumerateFiles(folder, TemporaryName.Pattern).Where(f => TemporaryName.IsAbandoned(Path.GetFileName(f))))
            {
                Discard(file);
            }
        }
    }

    private static List<string> Missing(string folder)
    {
        var missing = new List<string>();
        for (var part = folder; part is not null && !Directory.Exists(part); part = Path.GetDirectoryName(part))
        {
            missing.Insert(0, part);
        }

        return missing;
    }

    private static PluginException Blocked(string path, string there, string what)
        => new(ErrorKind.Conflict, $"'{path}' cannot be written: '{there}' is {what}.", "Move it away, or choose another folder.");

    /// <summary>The full path below the root: a link that leads out of the root is refused.</summary>
    private string Locate(string path)
    {
        var full = FullOf(path);
        _links.Check(path, full);
        return full;
    }

    private string FullOf(string path) => Path.Join(_root, SafePath.Check(path).Replace('/', Path.DirectorySeparatorChar));
}
