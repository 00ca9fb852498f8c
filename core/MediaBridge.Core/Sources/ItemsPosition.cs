using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources;

/// <summary>How far a file of items was read, and which file that was.</summary>
internal readonly record struct ItemsPosition
{
    /// <summary>Bytes before the next line.</summary>
    public long Offset { get; init; }

    /// <summary>Lines before it.</summary>
    public long Line { get; init; }

    /// <summary>Lines among them that could not be read: they make the whole read incomplete.</summary>
    public long Bad { get; init; }

    /// <summary>Lines among them with fields that were left out.</summary>
    public long Unknown { get; init; }

    /// <summary>Length of the file and when it was written, in ticks.</summary>
    public (long Length, long Written) Stamp { get; init; }

    /// <summary>Where to go on in a file; the start if nothing was read of it.</summary>
    /// <exception cref="PluginException">The file is not the one that was read before.</exception>
    public static ItemsPosition Of(string? resume, string file)
    {
        var info = new FileInfo(file);
        var stamp = (info.Length, info.LastWriteTimeUtc.Ticks);
        var parts = resume?.Split(':').Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToList();
        if (parts is not { Count: 6 })
        {
            return new ItemsPosition { Stamp = stamp };
        }

        var position = new ItemsPosition { Offset = parts[0], Line = parts[1], Bad = parts[2], Unknown = parts[3], Stamp = (parts[4], parts[5]) };
        return position.Stamp == stamp
            ? position
            : throw new PluginException(
                ErrorKind.Transient, $"The items file '{file}' was changed after its first {position.Line} lines were read.", "Run again: the next run reads all of it.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Offset}:{Line}:{Bad}:{Unknown}:{Stamp.Length}:{Stamp.Written}");
}
