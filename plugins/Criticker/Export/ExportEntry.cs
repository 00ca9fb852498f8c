namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>A film of an export as it stands there, or why it cannot be read.</summary>
internal sealed record ExportEntry
{
    /// <summary>The line on which it begins, or on which it is broken.</summary>
    public required int Line { get; init; }

    /// <summary>What is wrong with its syntax; null if nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Its cell or element of one of these names; null if it is empty or not there.</summary>
    public Func<string[], string?> Cell { get; init; } = _ => null;

    public string? this[params string[] names] => Cell(names) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
