namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What an item is made of.</summary>
internal interface IItemPart;
