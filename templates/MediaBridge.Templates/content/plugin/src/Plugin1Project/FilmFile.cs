using System.Text.Json;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>The client of a connection: what all components on it share. It reads the file whole, and replaces it whole.</summary>
internal sealed class FilmFile(FilmFileOptions options, PluginServices services) : IConnectionCheck, IDisposable
{
    private readonly IFileStore _folder = services.Files(Path.GetDirectoryName(options.File) is { Length: > 0 } folder ? folder : ".");
    private readonly string _name = Path.GetFileName(options.File);
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var films = await ReadAsync(cancellationToken);
        return new ConnectionStatus { AccountId = Path.GetFullPath(options.File), Message = $"{films.Count} films" };
    }

    public async Task<SortedDictionary<string, Film>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var json = await _folder.OpenAsync(_name, cancellationToken);
        if (json is null)
        {
            return options.Create ? [] : throw new PluginException(
                ErrorKind.Configuration, $"There is no file '{options.File}'.", "Correct the connection's option file, or set create: true.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(json, FilmJson.Default.SortedDictionaryStringFilm, cancellationToken) ?? [];
        }
        catch (JsonException e)
        {
            throw new PluginException(
                ErrorKind.Configuration, $"'{options.File}', line {e.LineNumber + 1}: this is not a list of films.", "Correct the file.", e);
        }
    }

    /// <summary>Puts one film's rating in, or takes it out. What somebody else writes meanwhile is a conflict, and stays.</summary>
    public async Task WriteAsync(MediaItem? add, MediaItem? remove, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var tag = await _folder.TagAsync(_name, cancellationToken);
            var films = await ReadAsync(cancellationToken);
            if (remove?.Id(IdSchemes.Imdb) is { } gone)
            {
                films.Remove(gone.Value);
            }

            if (add is { Ratings: [var rating, ..] } && add.Id(IdSchemes.Imdb) is { } id)
            {
                films[id.Value] = new Film { Title = add.Title, Year = add.Year, Rating = rating.Value };
            }

            using var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(films, FilmJson.Default.SortedDictionaryStringFilm));
            await _folder.WriteAsync(_name, json, expectedTag: tag ?? "", cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
