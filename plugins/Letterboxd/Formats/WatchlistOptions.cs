using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Options of the file of the watchlist.</summary>
internal sealed record WatchlistOptions
{
    [Description("Name of the file. Further ones, when it would be too large, get a number: watchlist-2.csv.")]
    public string File { get; init; } = "watchlist.csv";

    [Description("The size in bytes that every file stays under: the site takes no file of 1 MB or more.")]
    [Range(2_000, 1_000_000)]
    public int MaxSize { get; init; } = ListOptions.Largest;

    [Description("Whether every item is written, not only what is on the watchlist.")]
    public bool All { get; init; }

    [Description("Whether the original title is written where it is known. It helps with films that have no id here.")]
    public bool Original { get; init; }
}
