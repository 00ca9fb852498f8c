namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>What an NFO file holds, and what had to be done to read it.</summary>
internal sealed record NfoDocument
{
    /// <summary>The metadata blocks: one, or one for each episode; none in a URL or scene NFO.</summary>
    public required IReadOnlyList<NfoElement> Blocks { get; init; }

    /// <summary>Ids in the text outside of elements.</summary>
    public required IReadOnlyList<ProviderLink> Links { get; init; }

    /// <summary>What was repaired or left out, for people, with the line where there is one.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Name of the root, one of <see cref="NfoNames.Roots"/>; null if there is no metadata.</summary>
    public string? Kind => Blocks.Count > 0 ? Blocks[0].Name : null;
}
