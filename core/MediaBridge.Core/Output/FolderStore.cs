using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>A folder as a store. Writes go to a temporary file beside the target and are renamed; nothing leaves the folder, not even through a link.</summary>
internal sealed class FolderStore(string root) : IFileStore
{
    private readonly string _root = Path.GetFullPath(root);
    private long _temporary;

    /// <summary>Makes the stream a temporary file is written through; tests put faults here.</summary>
    internal Func<string, Stream> Create { get; init; } = path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);

    public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => Task.FromResult(Tag(Locate(path)));

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var full = Locate(path);
        try
        {
            return Task.FromResult<Stream?>(new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
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
            MakeFolder(path, Path.GetDirectoryName(full)!);
            temporary = Path.Combine(Path.GetDirectoryName(full)!, $".mediabridge-{Environment.ProcessId}-{Interlocked.Increment(ref _temporary)}.tmp");
            await using (var file = Create(temporary))
            {
                await content.CopyToAsync(file, 1 << 17, cancellationToken);
                await file.FlushAsync(cancellationToken);
            }

            Expect(path, full, expectedTag);
            File.Move(temporary, full, overwrite: true);
            return Tag(full) ?? throw new IOException("the file is gone after it was written");
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
        var full = Locate(path);
        if (!File.Exists(full))
        {
            return Task.CompletedTask;
        }

        try
        {
            Expect(path, full, expectedTag);
            File.Delete(full);
            for (var folder = Path.GetDirectoryName(full)!; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    break;
                }

                Directory.Delete(folder);
            }

            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(path, "deleted", e);
        }
    }

    private static string? Tag(string full)
    {
        var info = new FileInfo(full);
        return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}") : null;
    }

    private static void Expect(string path, string full, string? expectedTag)
    {
        if (expectedTag is not null && !string.Equals(Tag(full) ?? "", expectedTag, StringComparison.Ordinal))
        {
            throw new PluginException(
                ErrorKind.Conflict,
                expectedTag.Length == 0 ? $"'{path}' exists already." : $"'{path}' was changed by somebody since it was planned.",
                "It is kept as it is; plan again to see both.");
        }
    }

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
        catch (IOException)
        {
            // the folder is gone or full of trouble already; the error that led here is the one to report
        }
    }

    private void MakeFolder(string path, string folder)
    {
        for (var part = folder; part.Length >= _root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (File.Exists(part))
            {
                throw new PluginException(
                    ErrorKind.Conflict, $"'{path}' cannot be written: '{Path.GetRelativePath(_root, part)}' is a file where a folder is needed.", "Move that file away, or choose another folder.");
            }
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>The full path below the root, after links: a link that leads out of the root is refused.</summary>
    private string Locate(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_root, SafePath.Check(path)));
        var real = new Lazy<string>(() => Real(_root));
        for (var part = full; part.Length > _root.Length; part = Path.GetDirectoryName(part)!)
        {
            var info = new FileInfo(part);
            if (info.LinkTarget is not null && !(Real(part) + Path.DirectorySeparatorChar).StartsWith(real.Value + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new PluginException(ErrorKind.ItemRejected, $"'{path}' leads out of its folder through a link.");
            }
        }

        return full;
    }

    private static string Real(string path)
        => new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
}
