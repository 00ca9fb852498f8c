using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Reading;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Builds the index of some files.</summary>
internal sealed class DatasetBuild(DatasetFiles files, string path, PluginServices services)
{
    /// <summary>Reads all files and writes the index.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var tables = new DatasetTables();
        var readers = new TableReaders(tables, files.Path(DatasetFiles.Episodes) is not null);
        (string Name, string Columns, RowReader Read)[] steps =
        [
            (DatasetFiles.Basics, TableReaders.BasicsColumns, readers.Basics),
            (DatasetFiles.Akas, TableReaders.AkasColumns, readers.Akas),
            (DatasetFiles.Ratings, TableReaders.RatingsColumns, readers.Ratings),
            (DatasetFiles.Crew, TableReaders.CrewColumns, readers.Crew),
            (DatasetFiles.People, TableReaders.NamesColumns, readers.People),
            (DatasetFiles.Episodes, TableReaders.EpisodesColumns, readers.Episodes),
        ];
        var done = 0L;
        foreach (var (name, columns, read) in steps)
        {
            if (files.Path(name) is not { } file)
            {
                continue;
            }

            var before = done;
            await new TsvFile(file, Tell).ReadAsync(columns, read, at => services.Report(before + at, files.Length, $"reading {name}"), cancellationToken);
            done += files.LengthOf(name);
        }

        services.Report(done, files.Length, "writing the index");
        using var writer = new IndexWriter(path);
        new IndexBuilder(tables, writer, cancellationToken).Write();
        writer.Complete(files.Signature);
    }

    private void Tell(string what) => services.Log.LogWarning("Left out: {Row}", what);
}
