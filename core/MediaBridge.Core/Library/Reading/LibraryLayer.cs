namespace MediaBridge.Core.Library.Reading;

/// <summary>Who speaks of an item.</summary>
/// <param name="Name">The source, such as <c>files.videos</c>, or <c>person</c>.</param>
/// <param name="Key">Its id of the item, or the person's name.</param>
/// <param name="IsGone">Whether the source no longer has it.</param>
public sealed record LibraryLayer(string Name, string Key, bool IsGone);
