using System.ComponentModel;

namespace MediaBridge.Plugins.Letterboxd.Csv;

/// <summary>Options of the source of files for the import.</summary>
internal sealed record CsvOptions
{
    [Description("A file in the form of Letterboxd's import, or a folder of them, such as the parts of a large one.")]
    public required string Path { get; init; }
}
