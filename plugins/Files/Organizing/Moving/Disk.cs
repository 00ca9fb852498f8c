using System.Globalization;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>What is done to files, each so that a kill leaves either the old or the new state. Nothing that stands is ever replaced.</summary>
internal static class Disk
{
    private const int BufferSize = 1024 * 1024;
    private const int OtherDevice = 18; // EXDEV
    private const int OtherDeviceWindows = unchecked((int)0x80070011);

    /// <summary>Whether anything has that name: a file, a folder, or a link, even one to nowhere.</summary>
    public static bool Exists(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Size and time; null if it is no file.</summary>
    public static (long Length, long Time)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc.Ticks) : null;
    }

    /// <summary>Gives a file or folder another name on the same file system, at once; false if that is another file system.</summary>
    public static bool Rename(string from, string to)
    {
        try
        {
            // Unlike File.Move it never turns into a copy that a kill could cut.
            Directory.Move(from, to);
            return true;
        }
        catch (IOException e) when (e.HResult is OtherDevice or OtherDeviceWindows)
        {
            return false;
        }
    }

    /// <summary>Renames what a file system that ignores case takes for the same name.</summary>
    public static void Respell(string from, string to)
    {
        var between = Temporary(to);
        if (Exists(from))
        {
            Directory.Move(from, between);
        }

        Directory.Move(between, to);
    }

    /// <summary>Copies a file beside its place, brings it to the disk, and gives it its name then. Time and rights go along.</summary>
    public static async Task CopyAsync(string from, string to, Action<long>? progress, CancellationToken cancellationToken)
    {
        var between = Temporary(to);
        try
        {
            await using (var read = new FileStream(from, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 }))
            await using (var write = new FileStream(between, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 0 }))
            {
                var buffer = new byte[BufferSize];
                for (int count; (count = await read.ReadAsync(buffer, cancellationToken)) > 0; progress?.Invoke(write.Position))
                {
                    await write.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                }

                write.Flush(flushToDisk: true);
            }

            File.SetLastWriteTimeUtc(between, File.GetLastWriteTimeUtc(from));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(between, File.GetUnixFileMode(from));
            }

            Directory.Move(between, to);
            NativeFiles.Sync(Path.GetDirectoryName(to)!);
        }
        catch
        {
            File.Delete(between);
            throw;
        }
    }

    /// <summary>Whether two files hold the same bytes.</summary>
    public static async Task<bool> IsSameAsync(string left, string right, CancellationToken cancellationToken)
    {
        if (new FileInfo(left).Length != new FileInfo(right).Length)
        {
            return false;
        }

        await using var a = File.OpenRead(left);
        await using var b = File.OpenRead(right);
        var (one, other) = (new byte[BufferSize], new byte[BufferSize]);
        while (true)
        {
            var count = await a.ReadAtLeastAsync(one, one.Length, throwOnEndOfStream: false, cancellationToken);
            var same = await b.ReadAtLeastAsync(other, other.Length, throwOnEndOfStream: false, cancellationToken);
            if (count != same || !one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, same)))
            {
                return false;
            }

            if (count < one.Length)
            {
                return true;
            }
        }
    }

    /// <summary>Removes a folder if it is empty.</summary>
    public static void RemoveEmpty(string folder)
    {
        try
        {
            if (new DirectoryInfo(folder) is { Exists: true, LinkTarget: null } && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder, recursive: false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody works in it: it stays.
        }
    }

    /// <summary>Sets a folder's time of last change, if it can be.</summary>
    public static void SetTime(string folder, long time)
    {
        try
        {
            if (time > 0 && Directory.Exists(folder))
            {
                Directory.SetLastWriteTimeUtc(folder, new DateTime(time, DateTimeKind.Utc));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only its owner may; the folder is there all the same.
        }
    }

    /// <summary>A hidden name beside a file, the same for the same file: what a kill left there is taken up or written over.</summary>
    private static string Temporary(string path)
    {
        var stamp = default(Stamp);
        stamp.Add(Path.GetFileName(path));
        return Path.Combine(Path.GetDirectoryName(path)!, string.Create(CultureInfo.InvariantCulture, $".{stamp.Value:x16}.mediabridge-part"));
    }

    /// <summary>Whether a rename between two spellings was cut in the middle.</summary>
    public static bool IsBetween(string to) => File.Exists(Temporary(to));
}
