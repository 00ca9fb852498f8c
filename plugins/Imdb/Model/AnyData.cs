namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>An answer of which only matters that it is no error.</summary>
internal sealed record AnyData;
