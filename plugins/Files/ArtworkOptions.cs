using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Plugins.Files.Pictures;

namespace MediaBridge.Plugins.Files;

/// <summary>Options of <c>files.artwork</c>.</summary>
internal sealed record ArtworkOptions
{
    [Required]
    [Description("The folder that holds the films: the same as that of files.videos. Nothing is written outside of it.")]
    public string Folder { get; init; } = "";

    [Description("Name of this folder in ids and paths, if files.videos has one.")]
    public string? Name { get; init; }

    [Description("Whose file names: those of Kodi, Jellyfin, Emby or Plex.")]
    public NameScheme Names { get; init; } = NameScheme.Kodi;

    [Description("Which pictures are wanted; thumb is the landscape picture of a film and the still of an episode.")]
    public IReadOnlyList<PictureRole> Roles { get; init; } =
    [
        PictureRole.Poster, PictureRole.Background, PictureRole.Banner, PictureRole.Logo, PictureRole.Clearart, PictureRole.Disc, PictureRole.Thumb, PictureRole.Keyart, PictureRole.Collection,
    ];

    [Range(0, 50)]
    [Description("How many backgrounds are wanted.")]
    public int Backgrounds { get; init; } = 1;

    [Range(0, 100)]
    [Description("How many actors, the first that are named, get their portrait into the folder .actors beside the video, where Kodi looks for it; 0: none, or all if `roles` has actors. Jellyfin and Emby take portraits from addresses in the NFO.")]
    public int Actors { get; init; }

    [Description("Folder below `folder` for pictures of collections, in a folder for each; default: beside each of its films.")]
    public string? CollectionFolder { get; init; }

    [Description("Whether names begin with that of the video also where the film has a folder of its own.")]
    public bool Prefix { get; init; }

    [Description("Whether pictures that stand there are replaced when the item names another; default: they are kept, whoever made them.")]
    public bool Overwrite { get; init; }

    [Description("Whether the next picture of the same role is taken when one is gone, too large or no picture.")]
    public bool Fallback { get; init; } = true;

    [Range(1, 2000)]
    [Description("The largest picture in MB; a larger one is not taken.")]
    public int Largest { get; init; } = 50;

    [Description("Whether missing pictures are only shown and not fetched, until a run sets this to false.")]
    public bool Lazy { get; init; }
}
