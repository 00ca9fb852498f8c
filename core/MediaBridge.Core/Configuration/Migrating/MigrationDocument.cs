namespace MediaBridge.Core.Configuration.Migrating;

/// <summary>A kind of file of another program.</summary>
internal sealed record MigrationDocument
{
    /// <summary>What the file is, in words that follow a verb.</summary>
    public required string What { get; init; }

    /// <summary>Whether its keys stand in sections: they are then named <c>section.key</c>.</summary>
    public bool Sections { get; init; }

    /// <summary>Keys that nobody else uses: one of them is enough to know the file.</summary>
    public required IReadOnlyList<string> Signs { get; init; }

    /// <summary>What becomes of each key.</summary>
    public required IReadOnlyDictionary<string, MigrationRule> Keys { get; init; }
}
