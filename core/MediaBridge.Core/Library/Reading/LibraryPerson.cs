namespace MediaBridge.Core.Library.Reading;

/// <summary>Somebody in the cast or crew of items.</summary>
public sealed record LibraryPerson
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What the person did, and in which items.</summary>
    public required IReadOnlyList<LibraryCredit> Credits { get; init; }
}
