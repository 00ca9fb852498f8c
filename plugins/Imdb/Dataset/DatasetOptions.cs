using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Options of a connection to the data sets.</summary>
internal sealed record DatasetOptions
{
    [Description("The folder of IMDb's files: title.basics.tsv.gz, and as many as there are of title.akas, title.ratings, title.crew, name.basics and title.episode.")]
    public required string Folder { get; init; }

    [Description("Download the files into the folder: those that are missing, and once a day those that IMDb has made anew. IMDb gives them for personal and non-commercial use.")]
    public bool Download { get; init; }

    [Description("The folder in which the index is kept. Default: a folder of the connection's own in the data folder.")]
    public string? Index { get; init; }
}
