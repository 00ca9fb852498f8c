using System.Runtime.InteropServices;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>What the index holds of an episode: ordered by series, season and number.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct EpisodeRecord
{
    /// <summary>Number of its id.</summary>
    public uint Id;

    /// <summary>Place of its series among the titles.</summary>
    public uint Series;

    /// <summary>Where its name begins; <see cref="uint.MaxValue"/> if it has none of its own.</summary>
    public uint Name;

    /// <summary>How many people voted.</summary>
    public uint Votes;

    /// <summary>Season; <see cref="Unknown"/> if it is not known.</summary>
    public ushort Season;

    /// <summary>Number in the season; <see cref="Unknown"/> if it is not known.</summary>
    public ushort Number;

    /// <summary>Year; 0 if it is not known.</summary>
    public ushort Year;

    /// <summary>Running time in minutes; 0 if it is not known.</summary>
    public ushort Runtime;

    /// <summary>Mean mark in tenths; 0 if there is none.</summary>
    public byte Mark;

    /// <summary>Not used.</summary>
    public byte Spare1;

    /// <summary>Not used.</summary>
    public ushort Spare2;

    /// <summary>A season or number that is not known.</summary>
    public const ushort Unknown = ushort.MaxValue;
}
