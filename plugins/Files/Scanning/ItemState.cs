namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a cursor remembers of an item.</summary>
/// <param name="Key">Its key in the folder.</param>
/// <param name="Stamp">Stamp of everything that matters of it.</param>
/// <param name="Body">Stamp of its videos, by which it is known again at another place; 0 if it has none.</param>
/// <param name="Id">Its id below the root, where that is not folder and key: it was moved here.</param>
internal readonly record struct ItemState(string Key, ulong Stamp, ulong Body, string? Id);
