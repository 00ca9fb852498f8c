using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Options of the source of lists.</summary>
internal sealed record CsvListsOptions
{
    [Description("A file that IMDb exported, or a folder of them.")]
    public required string Path { get; init; }

    [Description("The list's name. Default: the file's.")]
    public string? List { get; init; }
}
