using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Csv;

/// <summary>A column: its name, and what it shows of an item.</summary>
/// <param name="Name">Name in options and header.</param>
/// <param name="Value">A text, number, truth value, list of texts, or null for an empty cell.</param>
internal readonly record struct CsvColumn(string Name, Func<MediaItem, object?> Value);
