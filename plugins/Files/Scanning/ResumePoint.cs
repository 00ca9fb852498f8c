using System.Text;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>The last item that was read before an interruption, and a digest of everything before it.</summary>
internal sealed record ResumePoint
{
    private const byte Format = 1;

    public required string Folder { get; init; }

    /// <summary>The item's key in its folder.</summary>
    public required string Item { get; init; }

    /// <summary>Stamps of all folders up to here: when it differs on return, something before it changed meanwhile.</summary>
    public required ulong Digest { get; init; }

    public string Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            writer.Write(Format);
            writer.Write(Digest);
            writer.Write(Folder);
            writer.Write(Item);
        }

        return Convert.ToBase64String(bytes.ToArray());
    }

    /// <summary>Reads a point; null if it is not one of ours: then reading starts over.</summary>
    public static ResumePoint? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(text)), Encoding.UTF8);
            return reader.ReadByte() == Format
                ? new ResumePoint { Digest = reader.ReadUInt64(), Folder = reader.ReadString(), Item = reader.ReadString() }
                : null;
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Order of the walk: a folder before what is below it, names by ordinal.</summary>
    public static int Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (a, b) = (left.Split('/'), right.Split('/'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (string.CompareOrdinal(a[i], b[i]) is var order and not 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
