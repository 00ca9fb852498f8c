namespace MediaBridge.Sdk;

/// <summary>A subtitle file beside the video.</summary>
public sealed record Subtitle
{
    /// <summary>Path that the item's source can open.</summary>
    public required string Path { get; init; }

    /// <summary>Language, BCP 47; null if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Its format, as a file ending without the dot.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is for foreign parts only.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether it is for the hard of hearing (SDH, CC).</summary>
    public bool IsHearingImpaired { get; init; }

    /// <summary>Whether a player chooses it by default.</summary>
    public bool IsDefault { get; init; }

    /// <summary>What else the file name says.</summary>
    public string? Title { get; init; }
}
