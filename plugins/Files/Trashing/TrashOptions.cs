using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Files.Trashing;

/// <summary>Options of <c>files.trash</c>.</summary>
internal sealed record TrashOptions
{
    [Required]
    [Description("The folder that the items were read from, the same as that of files.videos.")]
    public string Folder { get; init; } = "";

    [Description("Name of that folder in ids and paths, if files.videos has one.")]
    public string? Name { get; init; }

    [Description("The trash folder; default: .mediabridge-trash below the folder.")]
    public string? Trash { get; init; }

    [Description("A folder in the trash for what goes now, such as the day.")]
    public string? Below { get; init; }

    [Description("Paths of main files as the items have them: only versions with one of these go. Without any, all files of every item go.")]
    public IReadOnlyList<string> Files { get; init; } = [];
}
