using System.ComponentModel;

namespace Plugin1Namespace;

/// <summary>Options of a connection.</summary>
internal sealed record FilmFileOptions
{
    [Description("The JSON file: films with title, year and rating (1 to 10), each below its IMDb id.")]
    public required string File { get; init; }

    [Description("Whether a file that is not there yet counts as one without films.")]
    public bool Create { get; init; }
}
