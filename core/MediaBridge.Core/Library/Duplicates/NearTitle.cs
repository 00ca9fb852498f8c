namespace MediaBridge.Core.Library.Duplicates;

/// <summary>A title that others are compared with.</summary>
internal sealed class NearTitle
{
    private const int Bits = 64;

    /// <summary>Makes it.</summary>
    /// <param name="folded">The title as <see cref="Naming.TitleFolding"/> leaves it.</param>
    public NearTitle(string folded)
    {
        Folded = folded;
        foreach (var letter in folded)
        {
            Letters |= 1UL << (letter % Bits);
        }
    }

    /// <summary>The title as <see cref="Naming.TitleFolding"/> leaves it.</summary>
    public string Folded { get; }

    /// <summary>A bit for each of its letters; some share one. An edit changes two of them at most.</summary>
    public ulong Letters { get; }
}
