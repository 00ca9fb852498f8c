using System.ComponentModel;
using MediaBridge.Core.Formats.Common;

namespace MediaBridge.Core.Formats.Json;

/// <summary>Options of the <c>json</c> format.</summary>
internal sealed record JsonOptions
{
    [Description("Name of the file, below the output folder")]
    public string File { get; init; } = "items.json";

    [Description("Whether the text is indented for people")]
    public bool Indented { get; init; }

    [Description("What is written of an item: 'full' is the whole item without loss, 'flat' has the names of a film page's front matter")]
    public ItemShape Shape { get; init; } = ItemShape.Full;
}
