using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace MediaBridge.Core.Library;

/// <summary>Bytes as the library stores them: compressed, half as large. What an older library has stands there as it is, and is read so.</summary>
internal static class PackedBytes
{
    private const byte Plain = 0;
    private const byte Brotli = 1;
    private const int Head = 1 + sizeof(int);
    private const int Quality = 4;
    private const int Window = 18;

    /// <summary>What is stored of bytes: a byte that tells how, for compressed ones the length, and they.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<byte>.Shared.Rent(bytes.Length + Head);
        try
        {
            if (BrotliEncoder.TryCompress(bytes, rented.AsSpan(Head, bytes.Length), out var length, Quality, Window))
            {
                rented[0] = Brotli;
                BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(1), bytes.Length);
                return rented.AsSpan(0, Head + length).ToArray();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return [Plain, .. bytes];
    }

    /// <summary>The bytes of what is stored.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static byte[] Unpack(byte[] stored)
    {
        if (stored is not [Plain or Brotli, ..])
        {
            return stored;
        }

        if (stored[0] == Plain)
        {
            return stored[1..];
        }

        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(stored.AsSpan(1))];
        return BrotliDecoder.TryDecompress(stored.AsSpan(Head), bytes, out var length) && length == bytes.Length
            ? bytes
            : throw new InvalidDataException("Compressed bytes of the library are damaged.");
    }
}
