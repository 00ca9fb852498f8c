using System.ComponentModel;
using System.Text.Json;
using MediaBridge.Sdk;

namespace Reelbook;

internal sealed record BackupOptions
{
    [Description("The format of the file.")]
    public string Format { get; init; } = "reelbook.tsv";

    [Description("The format's own options.")]
    [OptionsOf("format", nameof(Format))]
    public JsonElement? Options { get; init; }
}
