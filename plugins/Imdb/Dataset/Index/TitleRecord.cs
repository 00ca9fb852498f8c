using System.Runtime.InteropServices;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>What the index holds of a title, in its place by year.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TitleRecord
{
    /// <summary>Number of its id.</summary>
    public uint Id;

    /// <summary>Where its names begin: the title, the original title if it is another, and those in other countries.</summary>
    public uint Names;

    /// <summary>How many people voted.</summary>
    public uint Votes;

    /// <summary>0: no director; else a person's place + 1, or, with the highest bit, where its list of directors begins.</summary>
    public uint Directors;

    /// <summary>Year of its start; 0 if it is not known.</summary>
    public ushort Year;

    /// <summary>Running time in minutes; 0 if it is not known.</summary>
    public ushort Runtime;

    /// <summary>Its type, by its place in <see cref="TypeCodes"/>.</summary>
    public byte Type;

    /// <summary>Mean mark in tenths; 0 if there is none.</summary>
    public byte Mark;

    /// <summary>How many names.</summary>
    public byte NameCount;

    /// <summary>1: the second name is the original title.</summary>
    public byte HasOriginal;

    /// <summary>Genres, by their place in the list of genres + 1; 0 for none.</summary>
    public byte Genre1;

    /// <inheritdoc cref="Genre1"/>
    public byte Genre2;

    /// <inheritdoc cref="Genre1"/>
    public byte Genre3;

    /// <summary>Not used.</summary>
    public byte Spare;
}
