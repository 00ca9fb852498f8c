using System.Globalization;
using System.IO.Compression;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sources;

/// <summary>Where a read stands, as resume point and as cursor: the state of the account when the read began, and what is known to be there, for what is gone is in no delta.</summary>
internal sealed class SyncState
{
    private const int LongestText = 16 << 20;

    /// <summary>When anything changed last, as the account told at the beginning.</summary>
    public required string All { get; init; }

    /// <summary>When anything was taken out last.</summary>
    public required string Removed { get; init; }

    /// <summary>The parts that were read.</summary>
    public List<string> Done { get; } = [];

    /// <summary>First ids of all that is there.</summary>
    public SortedSet<string> Known { get; } = new(StringComparer.Ordinal);

    public static SyncState? Parse(string? text)
    {
        if (text?.Split('|') is not [var all, var removed, var done, var packed] || !DateTimeOffset.TryParse(all, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            return null;
        }

        try
        {
            var state = new SyncState { All = all, Removed = removed };
            state.Done.AddRange(done.Split(',', StringSplitOptions.RemoveEmptyEntries));
            state.Known.UnionWith(Unpacked(packed));
            return state;
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>As a cursor: without the parts.</summary>
    public string ToCursor() => $"{All}|{Removed}||{Packed()}";

    /// <summary>As a resume point.</summary>
    public string ToResume() => $"{All}|{Removed}|{string.Join(',', Done)}|{Packed()}";

    private string Packed()
    {
        using var bytes = new MemoryStream();
        using (var packing = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Encoding.UTF8.GetBytes(string.Join('\n', Known)));
        }

        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string[] Unpacked(string packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        var block = new byte[1 << 14];
        while (unpacking.Read(block) is > 0 and var read)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > LongestText)
            {
                throw new InvalidDataException();
            }
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
