using System.Buffers.Binary;
using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>The first bytes of an index: what it is, which files it was built of, and where its parts are. Little-endian.</summary>
internal sealed class IndexHeader
{
    /// <summary>Bytes that it takes; parts begin behind it.</summary>
    public const int Size = 1024;

    /// <summary>Changes whenever the meaning of a part, a hash or the folding of titles does.</summary>
    public const int Version = 1;

    private const int Places = 64;
    private const int Sum = Size - 8;
    private static ReadOnlySpan<byte> Magic => "MBIMDB\r\n"u8;

    /// <summary>Names, sizes and times of the files that it was built of, as a hash.</summary>
    public ulong Sources { get; init; }

    /// <summary>Where each part begins and how many bytes it has.</summary>
    public (long Start, long Length)[] Sections { get; init; } = new (long, long)[Enum.GetValues<Section>().Length];

    /// <summary>Bytes of the whole file.</summary>
    public long FileLength { get; init; }

    /// <summary>Its bytes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Sections.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), Sources);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), FileLength);
        for (var i = 0; i < Sections.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Places + (i * 16)), Sections[i].Start);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Places + (i * 16) + 8), Sections[i].Length);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Sum), Hashing.Of(bytes.AsSpan(0, Sum)));
        return bytes;
    }

    /// <summary>Reads a header; null if it is none of this version, or damaged, or the file has not the length that it should.</summary>
    public static IndexHeader? Read(ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != Version
            || BinaryPrimitives.ReadUInt64LittleEndian(bytes[Sum..]) != Hashing.Of(bytes[..Sum]))
        {
            return null;
        }

        var header = new IndexHeader { Sources = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]), FileLength = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]) };
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != header.Sections.Length || header.FileLength != fileLength)
        {
            return null;
        }

        for (var i = 0; i < header.Sections.Length; i++)
        {
            var (start, length) = (BinaryPrimitives.ReadInt64LittleEndian(bytes[(Places + (i * 16))..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[(Places + (i * 16) + 8)..]));
            if (start < Size || length < 0 || start + length > fileLength || start % 8 != 0)
            {
                return null;
            }

            header.Sections[i] = (start, length);
        }

        return header;
    }
}
