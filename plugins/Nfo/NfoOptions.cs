using System.ComponentModel;

namespace MediaBridge.Plugins.Nfo;

/// <summary>Options of <c>nfo.read</c>.</summary>
internal sealed record NfoOptions
{
    [Description("Which title and year win: those of the NFO or those of the file name.")]
    public Preference Prefer { get; init; } = Preference.Nfo;

    [Description("Which pictures are kept: all, or only files and no addresses from the NFO.")]
    public ArtworkChoice Artwork { get; init; } = ArtworkChoice.All;

    [Description("Whether plays, progress, own ratings and favourite marks are read.")]
    public bool Watched { get; init; } = true;
}
