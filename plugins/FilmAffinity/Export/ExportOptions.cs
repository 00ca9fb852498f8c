using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.FilmAffinity.Export;

/// <summary>Options of the site's data export.</summary>
internal sealed record ExportOptions
{
    [Description("The archive that FilmAffinity sends when somebody asks for their data: the .zip file, or the folder into which it was unpacked.")]
    public required string Path { get; init; }

    [Description("Whether the lists are read beside the ratings.")]
    public bool Lists { get; init; } = true;

    [Description("Days that are added to dates of ratings.")]
    [Range(-1, 1)]
    public int DateOffset { get; init; }
}
