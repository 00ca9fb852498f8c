namespace MediaBridge.Cli.Nfo;

/// <summary>Something that was found in an NFO.</summary>
internal sealed record NfoFinding
{
    /// <summary>note, warning or error.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Line, from 1; null for the file as a whole.</summary>
    public int? Line { get; init; }

    public string Text { get; init; } = "";
}
