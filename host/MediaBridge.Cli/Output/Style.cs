namespace MediaBridge.Cli.Output;

/// <summary>What a piece of text means; the colours follow from it.</summary>
internal enum Style
{
    Plain,
    Strong,
    Faint,
    Good,
    Warning,
    Error,
    Name,
}
