using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Options of <c>nfo.write</c>.</summary>
internal sealed record WriteOptions
{
    [Required]
    [Description("The folder that holds the videos: the same as that of the source.")]
    public string Folder { get; init; } = "";

    [Description("Name of this folder in the paths of items; default: its own name. The same as that of the source.")]
    public string? Name { get; init; }

    [Description("Whose form is written.")]
    public Dialect Dialect { get; init; } = Dialect.Kodi;

    [Description("Name of a film's NFO where there is none yet: movie (movie.nfo), video (the video's name), or auto (movie.nfo for jellyfin, the video's name for the others).")]
    public NfoNaming File { get; init; } = NfoNaming.Auto;

    [Description("What happens to an NFO that is there: create (it stays), fill (what it lacks is added), update (it gets the item's values; all else in it stays), replace (it is written anew).")]
    public WriteMode Mode { get; init; } = WriteMode.Create;

    [Description("Whether plays, progress, own ratings and favourite marks are written.")]
    public bool Watched { get; init; } = true;

    [Description("Whether an item that has no more than a title, a year and what is known of its file gets a new NFO.")]
    public bool Bare { get; init; }
}
