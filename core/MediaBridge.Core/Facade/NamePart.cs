namespace MediaBridge.Core;

/// <summary>A part of a name and what it tells.</summary>
public sealed record NamePart
{
    /// <summary>The field, such as <c>screen_size</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Its value; several are joined by commas.</summary>
    public required string Value { get; init; }

    /// <summary>The part as it stands in the name; empty for what follows from the whole.</summary>
    public required string Text { get; init; }

    /// <summary>Where the part begins in the name, in UTF-16 units from 0.</summary>
    public required int Start { get; init; }
}
