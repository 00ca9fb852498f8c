using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Options of the files of lists.</summary>
internal sealed record ListOptions
{
    /// <summary>The size that no file reaches: a megabyte, as the site counts it.</summary>
    public const int Largest = 1_000_000;

    [Description("Write this list only, by its name or id. Default: a file for each list, without the watchlist.")]
    public string? List { get; init; }

    [Description("The size in bytes that every file stays under: the site takes no file of 1 MB or more.")]
    [Range(2_000, 1_000_000)]
    public int MaxSize { get; init; } = Largest;

    [Description("Whether the original title is written where it is known. It helps with films that have no id here.")]
    public bool Original { get; init; }
}
