namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a cursor remembers of a folder with videos.</summary>
internal sealed record FolderState
{
    public required string Path { get; init; }

    public required FolderKind Kind { get; init; }

    /// <summary>Stamp of everything that matters in it; 0 for unknown.</summary>
    public required ulong Stamp { get; init; }

    /// <summary>What the ids of its items begin with: its path, or the one it had before it was moved.</summary>
    public string? IdBase { get; init; }

    public required IReadOnlyList<ItemState> Items { get; init; }

    /// <summary>The id of an item, below the root.</summary>
    public string IdOf(ItemState item) => item.Id ?? FilmIds.Join(IdBase ?? Path, item.Key);
}
