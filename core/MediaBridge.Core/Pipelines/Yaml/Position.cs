namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>A place in a text.</summary>
internal readonly record struct Position
{
    /// <summary>Line, from 1; 0 when it is in no text.</summary>
    public int Line { get; init; }

    /// <summary>Column, from 1.</summary>
    public int Column { get; init; }

    /// <summary>Offset in characters, from 0.</summary>
    public int Index { get; init; }
}
