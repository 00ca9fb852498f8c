using System.Collections.Concurrent;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>A lock that holds among threads and among processes, by a file that is opened for one alone.</summary>
/// <remarks>The system lets the lock go when its process ends, however it ends. The empty file stays: deleting it would let two hold it.</remarks>
internal sealed class FileLock : IDisposable
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Local = new(StringComparer.Ordinal);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(15);

    private readonly FileStream _file;
    private readonly SemaphoreSlim _local;

    private FileLock(FileStream file, SemaphoreSlim local)
    {
        _file = file;
        _local = local;
    }

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock file; its folder is made.</param>
    /// <param name="patience">How long another process may hold it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Transient"/>: another process holds it for longer.</exception>
    public static async Task<FileLock> TakeAsync(string path, TimeSpan patience, CancellationToken cancellationToken)
    {
        path = Path.GetFullPath(path);
        var local = Local.GetOrAdd(path, static _ => new SemaphoreSlim(1, 1));
        await local.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var started = TimeProvider.System.GetTimestamp();
            while (true)
            {
                if (TryOpen(path) is { } file)
                {
                    return new FileLock(file, local);
                }

                if (TimeProvider.System.GetElapsedTime(started) > patience)
                {
                    throw new PluginException(ErrorKind.Transient, $"Another process has held '{Path.GetFileName(path)}' for {patience.TotalSeconds:0} seconds.", "End the other MediaBridge process or try again later.");
                }

                await Task.Delay(Poll, cancellationToken);
            }
        }
        catch
        {
            local.Release();
            throw;
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _local.Release();
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, PrivateFile.Options(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null; // another process has it
        }
    }
}
