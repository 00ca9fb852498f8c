using MediaBridge.Core.Naming;
using MediaBridge.Plugins.Files;
using MediaBridge.Plugins.Files.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>A folder of films in the temporary folder, and a source that reads it.</summary>
internal sealed class FilmFolder : IDisposable
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private int _ticks;

    public FilmFolder()
    {
        Root = Path.Combine(Path.GetTempPath(), "mediabridge-films-" + Guid.NewGuid().ToString("n"), "films");
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public MemoryStaging Staging { get; } = new();

    public MemoryState State { get; } = new();

    public TestLog Log { get; } = new();

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>Writes files; each has one byte unless its text is given behind a '='.</summary>
    public FilmFolder With(params string[] files)
    {
        foreach (var file in files)
        {
            Write(file, "x");
        }

        return this;
    }

    public FilmFolder Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
        File.SetLastWriteTimeUtc(Full(path), Start.AddSeconds(++_ticks));
        return this;
    }

    public FilmFolder Large(string path, long length)
    {
        Write(path, "");
        using var file = File.OpenWrite(Full(path));
        file.SetLength(length);
        return this;
    }

    public VideosSource Source(VideosOptions? options = null)
        => new((options ?? new VideosOptions()) with { Folder = Root }, new FakePluginServices { NamesOrNull = new ReleaseNames(), TitlesOrNull = new Titles(), StagingOrNull = Staging, LogOrNull = Log, KeptState = State });

    public async Task<List<SourceElement>> ReadAsync(string? cursor = null, string? resume = null, VideosOptions? options = null, DateTimeOffset? since = null, string? last = null)
    {
        var elements = new List<SourceElement>();
        await foreach (var element in Source(options).ReadAsync(new SourceRequest { Cursor = cursor, Resume = resume, Since = since, LastCursor = last ?? cursor }, CancellationToken.None))
        {
            elements.Add(element);
        }

        return elements;
    }

    public async Task<List<MediaItem>> FilmsAsync(VideosOptions? options = null)
        => [.. (await ReadAsync(options: options)).Where(e => e.Item is not null).Select(e => e.Item!)];

    public async Task<MediaItem> OnlyFilmAsync()
    {
        var films = await FilmsAsync();
        Assert.That(films, Has.Count.EqualTo(1), string.Join("; ", films.Select(f => f.Ids[0])));
        return films[0];
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
