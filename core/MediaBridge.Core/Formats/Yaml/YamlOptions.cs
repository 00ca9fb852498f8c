using System.ComponentModel;
using MediaBridge.Core.Formats.Common;

namespace MediaBridge.Core.Formats.Yaml;

/// <summary>Options of the <c>yaml</c> format.</summary>
internal sealed record YamlOptions
{
    [Description("Name of the file, below the output folder")]
    public string File { get; init; } = "items.yaml";

    [Description("What is written of an item: 'full' is the whole item without loss, 'flat' has the names of a film page's front matter")]
    public ItemShape Shape { get; init; } = ItemShape.Full;
}
