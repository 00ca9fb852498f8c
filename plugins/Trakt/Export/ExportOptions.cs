using System.ComponentModel;

namespace MediaBridge.Plugins.Trakt.Export;

/// <summary>Options of <c>trakt.export</c>.</summary>
internal sealed record ExportOptions
{
    [Description("The zip that Trakt made, or one JSON file of it.")]
    public required string File { get; init; }

    [Description("The list that entries of a single JSON file are on, such as watchlist. Default: by the name of the file.")]
    public string? List { get; init; }
}
