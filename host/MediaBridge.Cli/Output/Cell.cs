namespace MediaBridge.Cli.Output;

/// <summary>A cell of a table.</summary>
internal readonly record struct Cell(string Text, Style Style)
{
    public static implicit operator Cell(string? text) => new(text ?? "", Style.Plain);
}
