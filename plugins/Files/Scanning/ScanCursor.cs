using System.IO.Compression;
using System.Text;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>The cursor of an incremental read: every folder with videos, its items and their stamps; compressed, as text.</summary>
internal sealed class ScanCursor
{
    private const byte Format = 2;
    private const int MostFolders = 10_000_000;
    private readonly Dictionary<string, FolderState> _folders;

    private ScanCursor(Dictionary<string, FolderState> folders) => _folders = folders;

    public IReadOnlyCollection<FolderState> Folders => _folders.Values;

    public FolderState? Find(string path) => _folders.GetValueOrDefault(path);

    public static string Write(IReadOnlyCollection<FolderState> folders)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Format);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(new BufferedStream(packed, 64 * 1024), Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(folders.Count);
            foreach (var folder in folders)
            {
                writer.Write(folder.Path);
                writer.Write((byte)folder.Kind);
                writer.Write(folder.Stamp);
                writer.Write(folder.IdBase ?? "");
                writer.Write7BitEncodedInt(folder.Items.Count);
                foreach (var item in folder.Items)
                {
                    writer.Write(item.Key);
                    writer.Write(item.Stamp);
                    writer.Write(item.Body);
                    writer.Write(item.Id ?? "");
                }
            }
        }

        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads a cursor; null if there is none or it is of another version or damaged: then everything is read.</summary>
    public static ScanCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var bytes = Convert.FromBase64String(text);
            return bytes.Length > 1 && bytes[0] == Format ? Unpack(bytes) : null;
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or EndOfStreamException or IOException or ArgumentException)
        {
            return null;
        }
    }

    private static ScanCursor Unpack(byte[] bytes)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(packed, 64 * 1024), Encoding.UTF8);
        var count = Count(reader);
        var folders = new Dictionary<string, FolderState>(Math.Min(count, 100_000), StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            var kind = (FolderKind)reader.ReadByte();
            var stamp = reader.ReadUInt64();
            var idBase = TextOrNull(reader);
            var items = new ItemState[Count(reader)];
            for (var j = 0; j < items.Length; j++)
            {
                items[j] = new ItemState(reader.ReadString(), reader.ReadUInt64(), reader.ReadUInt64(), TextOrNull(reader));
            }

            folders[path] = new FolderState { Path = path, Kind = kind, Stamp = stamp, IdBase = idBase, Items = items };
        }

        return new ScanCursor(folders);
    }

    private static string? TextOrNull(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    private static int Count(BinaryReader reader)
        => reader.Read7BitEncodedInt() is var count and >= 0 and <= MostFolders ? count : throw new InvalidDataException();
}
