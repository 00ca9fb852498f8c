namespace MediaBridge.Core.Library.Exporting;

/// <summary>What a file of the exported library is.</summary>
public enum LibraryFileFormat
{
    /// <summary>A SQLite database with the tables and views of the library.</summary>
    Sqlite,

    /// <summary>One JSON array of whole items.</summary>
    Json,

    /// <summary>Whole items, a JSON object a line, as the source <c>items</c> reads them.</summary>
    JsonLines,

    /// <summary>A table after RFC 4180, a row for each item.</summary>
    Csv,
}
