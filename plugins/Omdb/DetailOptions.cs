using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Omdb;

/// <summary>Options of the matcher <c>omdb</c>: what is taken over of a title.</summary>
internal sealed record DetailOptions
{
    [AllowedValues("short", "full")]
    [Description("Which plot is taken.")]
    public string Plot { get; init; } = "full";

    [Range(0, 4000)]
    [Description("Width of posters in pixels; 0: as they were uploaded.")]
    public int PosterWidth { get; init; }
}
