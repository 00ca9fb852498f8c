namespace MediaBridge.Core.Installing;

/// <summary>The checksum of zip entries (ISO 3309, the polynomial of zip's APPNOTE 4.4.7).</summary>
internal struct Crc32
{
    private static readonly uint[] Table = MakeTable();
    private uint _state;

    /// <summary>The checksum of everything that was added.</summary>
    public readonly uint Value => _state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        foreach (var b in bytes)
        {
            state = Table[(byte)(state ^ b)] ^ (state >> 8);
        }

        _state = ~state;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[i] = value;
        }

        return table;
    }
}
