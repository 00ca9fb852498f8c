using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Files.Orphans;

/// <summary>Options of <c>files.orphans</c>.</summary>
internal sealed record OrphansOptions
{
    [Required]
    [Description("The folder that holds films and series.")]
    public string Folder { get; init; } = "";

    [Description("Name of this folder in ids and paths; default: its own name.")]
    public string? Name { get; init; }

    [Range(0, 100_000)]
    [Description("Files with 'sample' in their name are samples only below this size in MB.")]
    public int SampleBelow { get; init; } = 300;
}
