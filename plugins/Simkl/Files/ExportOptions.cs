using System.ComponentModel;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Options of the source.</summary>
internal sealed record ExportOptions
{
    [Description("SimklBackup.json or the backup's CSV, taken out of its ZIP; a file of the import will do, too.")]
    public required string File { get; init; }
}
