using System.Runtime.InteropServices;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>A word of titles.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct WordRecord
{
    /// <summary>Where its bytes begin; the next word's begin where they end.</summary>
    public uint Text;

    /// <summary>Where its list of titles begins; a word that too many have lists none.</summary>
    public uint Postings;

    /// <summary>How many titles have it.</summary>
    public uint Titles;
}
