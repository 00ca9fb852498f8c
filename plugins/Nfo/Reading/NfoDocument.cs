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

    /// <summary>The same one by one.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The text that places of elements count in: decoded, without what XML forbids and blanks around.</summary>
    public string Text { get; init; } = "";

    /// <summary>What would make that text well-formed.</summary>
    public TextEdits Repairs { get; init; } = new();

    /// <summary>Whether parts were left out that a repair would lose.</summary>
    public bool IsBeyondRepair { get; init; }

    /// <summary>Whether there was nothing to read: empty, zero bytes, too large.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Encoding of the bytes.</summary>
    public string Encoding { get; init; } = TextDecoder.Utf8;

    /// <summary>Whether a byte order mark stands at the beginning.</summary>
    public bool HasMark { get; init; }

    /// <summary>Whether the bytes had to be changed to become <see cref="Text"/>: other encoding than declared, forbidden characters, blanks before the declaration.</summary>
    public bool IsTextChanged { get; init; }

    /// <summary>Whether the last line had an end.</summary>
    public bool EndsWithLine { get; init; }

    /// <summary>Name of the root, one of <see cref="NfoNames.Roots"/>; null if there is no metadata.</summary>
    public string? Kind => Blocks.Count > 0 ? Blocks[0].Name : null;

    /// <summary>Whether a strict reader of XML takes it as it is.</summary>
    public bool IsWellFormed => Repairs.Count == 0 && !IsTextChanged;
}
