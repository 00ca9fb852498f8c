using System.ComponentModel;

namespace MediaBridge.Core.Formats.Jsonl;

/// <summary>Options of the <c>jsonl</c> format.</summary>
internal sealed record JsonlOptions
{
    [Description("Name of the file, below the output folder")]
    public string File { get; init; } = "items.jsonl";
}
