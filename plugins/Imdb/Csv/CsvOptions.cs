using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Options of sources of files.</summary>
internal sealed record CsvOptions
{
    [Description("A file that IMDb exported, or a folder of them.")]
    public required string Path { get; init; }
}
