namespace MediaBridge.Core.Library.Reading;

/// <summary>What somebody did in an item.</summary>
/// <param name="Entry">The item.</param>
/// <param name="Role">What: actor, director, writer …</param>
/// <param name="Character">The part that was played.</param>
public sealed record LibraryCredit(LibraryEntry Entry, string Role, string? Character);
