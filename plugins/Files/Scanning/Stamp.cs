using System.Numerics;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A 64-bit stamp of names, sizes, and times or hashes of contents: it changes when one of them does. Not for secrets.</summary>
internal struct Stamp
{
    private const ulong Prime = 0x9E3779B97F4A7C15;
    private ulong _hash;

    /// <summary>The stamp so far; never 0, which stands for "unknown".</summary>
    public readonly ulong Value => Finish(_hash) is var value and not 0 ? value : 1;

    public static ulong Of(IEnumerable<FileEntry> files)
    {
        var stamp = default(Stamp);
        foreach (var file in files)
        {
            stamp.Add(file);
        }

        return stamp.Value;
    }

    public void Add(in FileEntry file)
    {
        Add(file.Name);
        Add((ulong)file.Length);
        Add(file.Mark);
    }

    public void Add(string text)
    {
        Add((ulong)text.Length);
        foreach (var c in text)
        {
            _hash = BitOperations.RotateLeft(_hash ^ c, 5) * Prime;
        }
    }

    public void Add(ulong value) => _hash = BitOperations.RotateLeft(_hash ^ Finish(value + Prime), 27) * Prime;

    private static ulong Finish(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
