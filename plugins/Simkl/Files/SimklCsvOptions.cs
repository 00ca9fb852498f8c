using System.ComponentModel;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Options of the format.</summary>
internal sealed record SimklCsvOptions
{
    [Description("Name of the file.")]
    public string File { get; init; } = "simkl.csv";
}
