namespace MediaBridge.Core.Library.Searching;

/// <summary>An item with the number that it is sorted by first, the least first.</summary>
/// <param name="Key">The number; infinity where the item has none.</param>
/// <param name="Item">The item.</param>
internal readonly record struct Placed(double Key, long Item);
