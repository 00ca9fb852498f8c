using System.ComponentModel;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>Options of the data export.</summary>
internal sealed record ExportOptions
{
    [Description("The archive that Letterboxd's settings offer under Data: the .zip file, the folder into which it was unpacked, or one .csv file of it.")]
    public required string Path { get; init; }
}
