using System.Runtime.InteropServices;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>A hash and what it leads to.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct KeyRecord
{
    /// <summary>The lower half of the hash.</summary>
    public uint Hash;

    /// <summary>What it leads to.</summary>
    public uint Value;
}
