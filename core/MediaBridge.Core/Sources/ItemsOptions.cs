using System.ComponentModel;

namespace MediaBridge.Core.Sources;

/// <summary>Options of the source <c>items</c>.</summary>
internal sealed record ItemsOptions
{
    [Description("A file of items, one JSON object a line, as the format jsonl writes it; - reads standard input.")]
    public required string File { get; init; }

    [Description("Whether a field that no item can have makes its line a bad one; otherwise the field is left out, and the run tells.")]
    public bool Strict { get; init; }
}
