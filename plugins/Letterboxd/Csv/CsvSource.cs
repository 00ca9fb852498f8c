using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Export;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Csv;

/// <summary>Files in the form of Letterboxd's import, as this plugin and others write them.</summary>
internal sealed class CsvSource(CsvOptions options, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = new LeftOut(services);
        var films = new CsvFilms(left);
        var read = 0L;
        foreach (var file in Files())
        {
            var name = Path.GetFileName(file);
            await using var stream = Open(file, name);
            var table = await CsvTable.OpenAsync(stream, cancellationToken: cancellationToken);
            if (!table.Has("Title", "imdbID", "tmdbID", "LetterboxdURI") || table.Has("Name"))
            {
                throw new PluginException(
                    ErrorKind.Configuration,
                    table.Has("Name") ? $"'{name}' is a file of Letterboxd's export, not one for its import." : $"'{name}' is no file for Letterboxd's import: it has none of the columns Title, imdbID, tmdbID and LetterboxdURI.",
                    table.Has("Name") ? "Read it with letterboxd.export." : "Correct the option path.");
            }

            await foreach (var row in table.ReadAsync(cancellationToken))
            {
                films.Take(row, name);
                services.Report(++read, null, "rows");
            }
        }

        foreach (var film in films.Films.Where(f => SinceRule.Holds(request, f)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return film.ToItem();
        }

        yield return SourceElement.End(!left.Any, left.Reason);
    }

    private string[] Files()
    {
        if (File.Exists(options.Path))
        {
            return [options.Path];
        }

        string[] files = Directory.Exists(options.Path)
            ? [.. Directory.EnumerateFiles(options.Path).Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)]
            : throw new PluginException(ErrorKind.Configuration, $"There is no file or folder '{options.Path}'.", "Correct the option path.");
        return files.Length > 0 ? files : throw new PluginException(ErrorKind.Configuration, $"The folder '{options.Path}' holds no .csv file.", "Correct the option path.");
    }

    private static LimitedStream Open(string file, string name)
    {
        try
        {
            return new LimitedStream(File.OpenRead(file), ExportFiles.LargestFile, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' cannot be read: {e.Message}", null, e);
        }
    }
}
