namespace MediaBridge.Cli.Output;

/// <summary>A cell of a table: a text in one style, or pieces in several.</summary>
internal readonly record struct Cell(string Text, Style Style)
{
    /// <summary>A cell of pieces.</summary>
    public Cell(params IReadOnlyList<(string Text, Style Style)> pieces)
        : this(string.Concat(pieces.Select(p => p.Text)), Style.Plain) => Pieces = pieces;

    /// <summary>The pieces of the text; empty when it has one style.</summary>
    public IReadOnlyList<(string Text, Style Style)> Pieces { get; } = [];

    public static implicit operator Cell(string? text) => new(text ?? "", Style.Plain);
}
