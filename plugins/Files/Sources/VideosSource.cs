using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Plugins.Files.Watching;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Sources;

/// <summary>Reads the films of a folder; with a cursor only those whose files changed. Also opens the files of its items.</summary>
internal sealed class VideosSource : ISource, IWatchedSource, IFileStore
{
    public const string Id = "files.videos";
    private const int FilmsPerResumePoint = 200;
    private readonly VideosOptions _options;
    private readonly PluginServices _services;
    private readonly string _root;
    private readonly string _rootName;
    private readonly RootFiles _files;

    public VideosSource(VideosOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder.Length > 0 ? options.Folder : "."));
        _rootName = RootNames.Of(options.Folder, options.Name);
        _files = new RootFiles(_root, _rootName, options.FollowLinks);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check();
        var cursor = ScanCursor.Read(request.Cursor);
        var resume = ResumePoint.Read(request.Resume);
        var reader = new FolderReader(_root, _options.FollowLinks, _services.Log);
        var scanner = new FilmScanner(reader, new FilmGrouper(_services.Names, _services.Titles, _options.SampleBelow), _rootName, _services.Log);
        var builder = new ItemBuilder(_rootName, _services, _files.OpenBelow);
        var states = new List<FolderState>();
        var (digest, before, sent) = (default(Stamp), 0, 0);
        var isPast = resume is null;
        var isTrusted = true;

        foreach (var folder in scanner.Walk(path => cursor?.Find(path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = isPast ? 1 : ResumePoint.Compare(folder.State.Path, resume!.Folder);
            if (!isPast && order > 0)
            {
                isPast = true;
                isTrusted = resume!.Digest == digest.Value;
            }

            states.Add(folder.State);
            digest.Add(folder.State.Path);
            digest.Add(folder.State.Stamp);
            if (order == 0)
            {
                isPast = true;
                isTrusted = resume!.Digest == digest.Value;
            }

            var known = cursor?.Find(folder.State.Path)?.Films.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
            foreach (var film in folder.Films ?? [])
            {
                if (request.Since is { } since && film.Newest(folder.Content) < since.UtcTicks)
                {
                    continue;
                }

                var isRead = order < 0 || (order == 0 && string.CompareOrdinal(film.Key, resume!.Film) <= 0);
                var stamp = film.IsFolder ? folder.State.Stamp : film.Stamp;
                if (isRead || (known is not null && known.TryGetValue(film.Key, out var old) && old == stamp))
                {
                    continue;
                }

                yield return await builder.BuildAsync(folder.Content, film, cancellationToken);
                if (++sent % FilmsPerResumePoint == 0)
                {
                    yield return SourceElement.At(new ResumePoint { Folder = folder.State.Path, Film = film.Key, Digest = digest.Value }.Write());
                }
            }

            if (++before % FilmsPerResumePoint == 0)
            {
                _services.Report(before, text: "folders");
            }
        }

        if (!isPast)
        {
            isTrusted = resume!.Digest == digest.Value;
        }

        foreach (var element in isTrusted ? Finish(cursor, states, scanner, reader) : [Incomplete("films changed while the read was interrupted: the next run reads them again.")])
        {
            yield return element;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> WatchAsync(TimeSpan quiet, CancellationToken cancellationToken)
        => new FolderWatch(_root, quiet, _services.Clock, text => _services.Report(0, text: text)) { Polls = _options.Watch == WatchMode.Poll }.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => Task.FromResult(_files.Tag(path));

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => Task.FromResult(_files.Open(path));

    /// <inheritdoc/>
    public Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    /// <inheritdoc/>
    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    private static PluginException ReadOnly() => new(ErrorKind.Configuration, $"{Id} only reads; it never writes or deletes a file.");

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(_options.Folder))
        {
            throw new PluginException(ErrorKind.Configuration, $"{Id} needs a folder.", "Set folder to where the films are.");
        }

        if (!Directory.Exists(_root))
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{_options.Folder}' does not exist.", "Is the disk mounted? Nothing is removed.");
        }
    }

    private IEnumerable<SourceElement> Finish(ScanCursor? cursor, List<FolderState> states, FilmScanner scanner, FolderReader reader)
    {
        var films = states.Sum(s => s.Films.Count);
        var knewFilms = cursor?.Folders.Any(f => f.Films.Count > 0) == true;
        if (scanner.Episodes > 0)
        {
            _services.Log.LogInformation("{Count} episodes were left out: this source reads films", scanner.Episodes);
        }

        if (films == 0 && (scanner.IsRootEmpty || knewFilms))
        {
            yield return Incomplete($"'{_rootName}' holds no films{(knewFilms ? ", though it did before" : "")}: is the disk mounted? Nothing is removed.");
            yield break;
        }

        if (reader.Unreadable.Count > 0)
        {
            // What was known below unreadable folders stays known.
            var seen = states.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
            states.AddRange(cursor?.Folders.Where(f => !seen.Contains(f.Path)) ?? []);
            yield return SourceElement.NextRun(ScanCursor.Write(states));
            yield return Incomplete($"{reader.Unreadable.Count} folders cannot be read, the first is '{FilmIds.Join(_rootName, reader.Unreadable[0])}'.");
            yield break;
        }

        foreach (var id in Gone(cursor, states))
        {
            yield return SourceElement.Removed(id);
        }

        yield return SourceElement.NextRun(ScanCursor.Write(states));
        yield return SourceElement.Complete;
    }

    private IEnumerable<ExternalId> Gone(ScanCursor? cursor, List<FolderState> states)
    {
        if (cursor is null)
        {
            return [];
        }

        var now = states.ToDictionary(s => s.Path, s => s.Films.Select(f => f.Key).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return cursor.Folders
            .SelectMany(f => f.Films.Where(film => !now.TryGetValue(f.Path, out var films) || !films.Contains(film.Key)).Select(film => FilmIds.Of(_rootName, f.Path, film.Key)));
    }

    private static SourceElement Incomplete(string reason) => SourceElement.End(false, reason);
}
