using System.Buffers.Binary;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Short texts, one after another, each found by its address.</summary>
internal sealed class BytePool
{
    /// <summary>Bytes of the longest text.</summary>
    public const int Longest = 2000;

    private const int Bits = 22;
    private const int Size = 1 << Bits;
    private readonly List<byte[]> _chunks = [];
    private int _used = Size;

    /// <summary>Keeps a text.</summary>
    /// <exception cref="InvalidOperationException">There are more than 4 GiB.</exception>
    public uint Add(ReadOnlySpan<byte> text)
    {
        if (_used + text.Length + 2 > Size)
        {
            if (_chunks.Count == 1 << (32 - Bits))
            {
                throw new InvalidOperationException("The names take more than 4 GiB.");
            }

            _chunks.Add(GC.AllocateUninitializedArray<byte>(Size));
            _used = 0;
        }

        var address = ((uint)(_chunks.Count - 1) << Bits) | (uint)_used;
        BinaryPrimitives.WriteUInt16LittleEndian(_chunks[^1].AsSpan(_used), (ushort)text.Length);
        text.CopyTo(_chunks[^1].AsSpan(_used + 2));
        _used += text.Length + 2;
        return address;
    }

    /// <summary>The text at an address.</summary>
    public ReadOnlySpan<byte> this[uint address]
    {
        get
        {
            var chunk = _chunks[(int)(address >> Bits)];
            var at = (int)(address & (Size - 1));
            return chunk.AsSpan(at + 2, BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(at)));
        }
    }
}
