namespace MediaBridge.Core.BuiltIn.Sources;

/// <summary>Options of the <c>library</c> source: it has none; <c>where:</c> says which items.</summary>
internal sealed record LibrarySourceOptions;
