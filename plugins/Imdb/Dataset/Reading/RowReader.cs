namespace MediaBridge.Plugins.Imdb.Dataset.Reading;

/// <summary>Takes a row; says what is wrong with one that cannot be used, and null otherwise.</summary>
internal delegate string? RowReader(scoped ref TsvRow row);
