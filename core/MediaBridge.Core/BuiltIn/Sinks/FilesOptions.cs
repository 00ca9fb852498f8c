using System.ComponentModel;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Sinks;

/// <summary>Options of the sink <c>files</c>.</summary>
internal sealed record FilesOptions
{
    [Description("Where the files go: a folder, connection:path for another store, or - to print the one file that the format makes.")]
    public required string Folder { get; init; }

    [Description("The format that makes the files, such as csv, json, jsonl, yaml, html or mdx.")]
    public required string Format { get; init; }

    [Description("The format's own options.")]
    [OptionsOf("format", nameof(Format))]
    public JsonElement? Options { get; init; }

    [Description("The languages in which title, overview and tagline are written where the items have translations, in order, such as [es, en]; default: as they are. Each sink may have its own.")]
    public IReadOnlyList<string> Languages { get; init; } = [];

    [Description("A template such as {{year}}/{{slug title year}}.json: every item becomes a file of its own with this path.")]
    public string? Path { get; init; }
}
