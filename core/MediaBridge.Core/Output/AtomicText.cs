using System.Text;

namespace MediaBridge.Core;

/// <summary>Writes a file as a whole or not at all: beside the target first, then in its place. The target keeps its permissions, a link keeps being one.</summary>
internal static class AtomicText
{
    /// <summary>Writes a text as UTF-8.</summary>
    public static void Write(string path, string text)
    {
        var (target, temporary) = Places(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            Finish(temporary, target);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes what comes.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var (target, temporary) = Places(path);
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            Finish(temporary, target);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static (string Target, string Temporary) Places(string path)
    {
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var target = Path.GetFullPath(link?.FullName ?? path);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        return (target, Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp"));
    }

    private static void Finish(string temporary, string target)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }

        File.Move(temporary, target, overwrite: true);
    }
}
