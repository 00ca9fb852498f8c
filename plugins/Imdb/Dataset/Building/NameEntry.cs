namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>A name and the row of its title.</summary>
internal readonly record struct NameEntry(uint Title, uint Address);
