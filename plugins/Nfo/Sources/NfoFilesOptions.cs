using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Nfo.Sources;

/// <summary>Options of <c>nfo.files</c>.</summary>
internal sealed record NfoFilesOptions
{
    [Required]
    [Description("The folder whose NFO files are read, with all folders below it.")]
    public string Folder { get; init; } = "";

    [Description("Name of this folder in ids and paths; default: its own name.")]
    public string? Name { get; init; }

    [Description("Only this file, a path below the folder.")]
    public string? Only { get; init; }

    [Description("Whether the files are looked over: what is wrong with each is then in the item's nfo.findings.")]
    public bool Check { get; init; }
}
