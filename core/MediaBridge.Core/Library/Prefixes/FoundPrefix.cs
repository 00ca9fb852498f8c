namespace MediaBridge.Core.Library.Prefixes;

/// <summary>A frequent beginning that words of an item have.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Columns">The columns of the full-text index that have it, a bit for each.</param>
internal readonly record struct FoundPrefix(int Number, ushort Columns);
