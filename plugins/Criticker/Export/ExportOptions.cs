using System.ComponentModel;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>Options of the source.</summary>
internal sealed record ExportOptions
{
    [Description("The XML or CSV file that Criticker exported; a file of its import will do, too.")]
    public required string File { get; init; }
}
