using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Options of the files for the import.</summary>
internal sealed record ImportOptions
{
    [Description("Name of the file. Further ones, when it would be too large, get a number: letterboxd-2.csv.")]
    public string File { get; init; } = "letterboxd.csv";

    [Description("The size in bytes that every file stays under: the site takes no file of 1 MB or more.")]
    [Range(2_000, 1_000_000)]
    public int MaxSize { get; init; } = ListOptions.Largest;

    [Description("Whether items that were neither seen nor rated are written, too: the import then marks them as seen.")]
    public bool All { get; init; }

    [Description("Whether the day of a rating is written as the day on which the film was seen, where no play is known: this makes an entry in the diary of it.")]
    public bool RatedAsSeen { get; init; }

    [Description("Whether the original title is written where it is known. It helps with films that have no id here.")]
    public bool Original { get; init; }
}
