using System.Text.Json;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>The client of a connection: what all components on it share. It reads the file whole, and replaces it whole.</summary>
internal sealed class FilmFile(FilmFileOptions options) : IConnectionCheck, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var films = await ReadAsync(cancellationToken);
        return new ConnectionStatus { AccountId = Path.GetFullPath(options.File), AccountName = options.File, Message = $"{films.Count} films" };
    }

    public async Task<SortedDictionary<string, Film>> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.Create && !File.Exists(options.File))
        {
            return [];
        }

        try
        {
            await using var json = File.OpenRead(options.File);
            return await JsonSerializer.DeserializeAsync(json, FilmJson.Default.SortedDictionaryStringFilm, cancellationToken) ?? [];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no file '{options.File}'.", "Correct the connection's option file, or set create: true.", e);
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{options.File}', line {e.LineNumber + 1}: this is not a list of films.", "Correct the file: \"tt0015864\": { \"title\": \"The Gold Rush\", \"rating\": 8 }.", e);
        }
    }

    public async Task ChangeAsync(Action<SortedDictionary<string, Film>> change, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var films = await ReadAsync(cancellationToken);
            change(films);
            var fresh = Path.GetFullPath(options.File) + ".new";
            Directory.CreateDirectory(Path.GetDirectoryName(fresh)!);
            await File.WriteAllBytesAsync(fresh, JsonSerializer.SerializeToUtf8Bytes(films, FilmJson.Default.SortedDictionaryStringFilm), cancellationToken);
            File.Move(fresh, options.File, overwrite: true);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
