using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Plugins.Files.Hashing;

namespace MediaBridge.Plugins.Files;

/// <summary>Options of <c>files.videos</c>.</summary>
internal sealed record VideosOptions
{
    [Required]
    [Description("The folder that holds films and series.")]
    public string Folder { get; init; } = "";

    [Description("Name of this folder in ids and paths; default: its own name. Keep it when the folder moves, and every item keeps its id.")]
    public string? Name { get; init; }

    [Description("What is read: films and series, films alone, or series alone.")]
    public Include Include { get; init; }

    [Description("Whether links to folders and files outside of the folder are followed.")]
    public bool FollowLinks { get; init; }

    [Range(0, 100_000)]
    [Description("Files with 'sample' in their name are samples only below this size in MB.")]
    public int SampleBelow { get; init; } = 300;

    [Description("What tells that a video or NFO file changed: its size and time (none), or a hash of its content, so that files that were only touched or restored are no change, and what was copied elsewhere is known again: of size and both ends (quick, as OpenSubtitles), or of all of it (full). Each file is read once, until its size or time changes.")]
    public HashMode Hash { get; init; }

    [Description("With a hash: whether contents are read again by every scan, so that files are found which changed without another size or time.")]
    public bool Rehash { get; init; }

    [Description("With --watch: whether changes are told by the system where it can (auto), or found by looking every half a minute (poll), for shares that are not recognised as such.")]
    public WatchMode Watch { get; init; }
}
