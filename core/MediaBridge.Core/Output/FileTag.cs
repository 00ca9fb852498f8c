using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>What tells one state of a file from another: its length and the time of its last change.</summary>
internal static class FileTag
{
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(1);

    /// <summary>The tag of a file; null if there is none.</summary>
    public static string? Of(string full) => Of(new FileInfo(full));

    /// <summary>Refuses a file that is not in the state that was expected; null expects nothing, an empty tag that there is none.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Conflict"/>: it is in another.</exception>
    public static void Expect(string path, FileInfo file, string? expected)
    {
        if (expected is not null && !string.Equals(Of(file) ?? "", expected, StringComparison.Ordinal))
        {
            throw new PluginException(
                ErrorKind.Conflict,
                expected.Length == 0 ? $"'{path}' exists already." : $"'{path}' was changed by somebody since it was planned.",
                "It is kept as it is; plan again to see both.");
        }
    }

    /// <summary>Bytes of the same length within one tick of the file system's clock would have the tag of those they replace, or of those before.</summary>
    /// <returns>The temporary file as it is then.</returns>
    public static FileInfo Distinguish(string temporary, FileInfo old)
    {
        var made = new FileInfo(temporary);
        if (old.Exists && made.Length == old.Length && made.LastWriteTimeUtc <= old.LastWriteTimeUtc && old.LastWriteTimeUtc - made.LastWriteTimeUtc < ClockTick)
        {
            File.SetLastWriteTimeUtc(temporary, old.LastWriteTimeUtc.AddMicroseconds(1));
            made.Refresh();
        }

        return made;
    }

    /// <summary>The tag of a file as it was when it was looked at; null if there was none.</summary>
    public static string? Of(FileInfo info)
        => info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}") : null;
}
