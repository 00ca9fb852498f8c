namespace MediaBridge.Plugins.Files.Series;

/// <summary>A season.</summary>
internal sealed class SeasonDraft(int number)
{
    public int Number { get; } = number;

    /// <summary>Name of its folder; null if it has none.</summary>
    public string? Folder { get; set; }

    public OwnFiles Own { get; } = new();
}
