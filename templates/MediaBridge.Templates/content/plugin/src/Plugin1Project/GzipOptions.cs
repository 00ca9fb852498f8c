using System.ComponentModel;

namespace Plugin1Namespace;

/// <summary>Options of a connection to a folder of gzip files.</summary>
internal sealed record GzipOptions
{
    [Description("The folder; it is made with the first file.")]
    public required string Folder { get; init; }
}
