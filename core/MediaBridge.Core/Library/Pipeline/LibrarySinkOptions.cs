using MediaBridge.Core.BuiltIn.Sinks;
namespace MediaBridge.Core.Library.Pipeline;

/// <summary>Options of the <c>library</c> sink: it has none; the library is that of the data folder.</summary>
internal sealed record LibrarySinkOptions;
