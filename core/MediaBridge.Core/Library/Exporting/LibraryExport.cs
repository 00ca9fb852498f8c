namespace MediaBridge.Core.Library.Exporting;

/// <summary>What is exported of the library, and how.</summary>
public sealed record LibraryExport
{
    /// <summary>The file. Its ending says what it is: <c>.db</c>, <c>.sqlite</c>, <c>.json</c>, <c>.jsonl</c>, <c>.csv</c>, each with <c>.gz</c> or <c>.zip</c> behind it to pack it.</summary>
    public required string File { get; init; }

    /// <summary>What the file is; null to go by its ending.</summary>
    public LibraryFileFormat? Format { get; init; }

    /// <summary>How it is packed; null to go by its ending. An ending that is missing is added.</summary>
    public LibraryFileCompression? Compression { get; init; }

    /// <summary>Only items that this query finds, in its order; null for all, as they came.</summary>
    public string? Where { get; init; }

    /// <summary>A table with every column there is; a database with the whole items as JSON besides. JSON always has all.</summary>
    public bool AllFields { get; init; }

    /// <summary>Leaves out what is a person's own: marks, plays, progress, favourites, lists, tags, notes.</summary>
    public bool WithoutPersonal { get; init; }

    /// <summary>Of a table: puts a ' before texts that a spreadsheet would run as formulas.</summary>
    public bool Safe { get; init; }

    /// <summary>Only items that changed since then: the number of a run (its start), a day (2026-01-31) or an instant (2026-01-31T20:15Z); null for all.</summary>
    public string? Since { get; init; }

    /// <summary>Only what changed since the last incremental export to the same file: a database is brought up to date, of the others a file with the changes is put beside it (<c>movies.0002.jsonl</c>), and one with the ids of what is gone.</summary>
    public bool Incremental { get; init; }
}
