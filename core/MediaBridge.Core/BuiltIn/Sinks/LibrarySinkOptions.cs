namespace MediaBridge.Core.BuiltIn.Sinks;

/// <summary>Options of the <c>library</c> sink: it has none; the library is that of the data folder.</summary>
internal sealed record LibrarySinkOptions;
