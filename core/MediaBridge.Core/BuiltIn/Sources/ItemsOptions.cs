using System.ComponentModel;

namespace MediaBridge.Core.BuiltIn.Sources;

/// <summary>Options of the source <c>items</c>.</summary>
internal sealed record ItemsOptions
{
    [Description("A file of items, one JSON object a line, as the format jsonl writes it; - reads standard input.")]
    public required string File { get; init; }
}
