using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Files.Organizing;

/// <summary>Options of <c>files.organize</c>.</summary>
internal sealed record OrganizeOptions
{
    [Required]
    [Description("The folder that the items were read from, the same as that of files.videos.")]
    public string Folder { get; init; } = "";

    [Description("Name of that folder in ids and paths, if files.videos has one.")]
    public string? Name { get; init; }

    [Description("The folder that they go to; default: they stay below the folder that they were read from.")]
    public string? To { get; init; }

    [Description("Whose habits the names follow, where no template says otherwise.")]
    public Preset Preset { get; init; } = Preset.Plex;

    [Description("Template of a film's path without ending, such as {{title}} ({{year}})/{{title}} ({{year}}).")]
    public string? Film { get; init; }

    [Description("Template of an episode's path without ending, such as {{series}}/Season {{season2}}/{{series}} - {{code}} - {{title}}.")]
    public string? Episode { get; init; }

    [Description("What is done with the files: they are moved, copied, or get a second name by a link.")]
    public How How { get; init; } = How.Move;

    [Description("What happens when a name is taken: the item stays where it is (keep), it gets a number (number), or it takes the place of a file of lower quality, which is put aside (replaceWorse).")]
    public Collisions Collisions { get; init; } = Collisions.Keep;

    [Description("Whether items that stand in other folders are passed over, as when they come from the source library; off, each of them is told.")]
    public bool PassOthers { get; init; }

    [Description("Whether folders that are left empty are removed.")]
    public bool RemoveEmpty { get; init; } = true;
}
