namespace MediaBridge.Core.Library.Reading;

/// <summary>A name and how often it occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How often.</param>
public sealed record LibraryCount(string Name, long Count);
