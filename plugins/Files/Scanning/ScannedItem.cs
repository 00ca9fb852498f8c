namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A film, series, season or episode that a folder holds.</summary>
internal sealed record ScannedItem
{
    /// <summary>Its key in the folder; empty for the folder's own film or series.</summary>
    public required string Key { get; init; }

    public required ulong Stamp { get; init; }

    /// <summary>Stamp of the size and time of its videos, whatever they are called; 0 if it has none.</summary>
    public ulong Body { get; init; }

    /// <summary>UTC ticks of the last change of any of its files.</summary>
    public required long Newest { get; init; }

    /// <summary>What it is made of: a <see cref="FilmDraft"/> with its folder, or a draft of a series.</summary>
    public required IItemPart Part { get; init; }
}
