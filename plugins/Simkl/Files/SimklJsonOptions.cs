using System.ComponentModel;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Options of the format.</summary>
internal sealed record SimklJsonOptions
{
    [Description("Name of the file; the site's import looks for this one.")]
    public string File { get; init; } = "SimklBackup.json";
}
