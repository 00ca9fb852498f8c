using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Nfo.Sinks;

/// <summary>Options of <c>nfo.repair</c>.</summary>
internal sealed record RepairOptions
{
    [Required]
    [Description("The folder that holds the files: the same as that of the source.")]
    public string Folder { get; init; } = "";

    [Description("Name of this folder in the paths of items; default: its own name. The same as that of the source.")]
    public string? Name { get; init; }

    [Description("Whether a copy of each file that changes is kept beside it, with .bak behind its name.")]
    public bool Backup { get; init; }
}
