using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Hashing;
using MediaBridge.Plugins.Files.Pictures;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Plugins.Files.Series;
using MediaBridge.Plugins.Files.Watching;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Sources;

/// <summary>Reads the films and series of a folder; with a cursor only what changed. Also opens the files of its items.</summary>
internal sealed class VideosSource : ISource, IWatchedSource, IFileStore
{
    public const string Id = "files.videos";
    private const int ItemsPerResumePoint = 200;

    /// <summary>How far the walk goes ahead of the items: the disk and the names take as long as the items do.</summary>
    private const int FoldersAhead = 64;

    private const int HashesPerStore = 2000;
    private readonly VideosOptions _options;
    private readonly PluginServices _services;
    private readonly string _root;
    private readonly string _rootName;
    private readonly RootFiles _files;

    public VideosSource(VideosOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        _root = RootNames.Full(options.Folder);
        _rootName = RootNames.Of(options.Folder, options.Name);
        _files = new RootFiles(_root, _rootName, options.FollowLinks);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check();
        var cursor = ScanCursor.Read(request.Cursor);
        var resume = ResumePoint.Read(request.Resume);
        var contents = _options.Hash == HashMode.None ? null : await ContentBook.LoadAsync(_options.Hash, _options.Rehash, _services.State, _root, cancellationToken);
        var reader = new FolderReader(_root, _options.FollowLinks, _services.Log, contents);
        var own = cursor is null ? new WrittenPictures() : await WrittenPictures.LoadAsync(_services.State, _root, cancellationToken);
        var walk = new FolderWalk(reader, _options, _services, _rootName, own);
        var moves = new Moves(cursor ?? ScanCursor.Read(request.LastCursor), path => Path.Exists(reader.Full(path)));
        var films = new ItemBuilder(_rootName, _services, _files.OpenBelow);
        var series = new ShowItemBuilder(_rootName, films);
        var states = new List<FolderState>();
        var (digest, before, sent) = (default(Stamp), 0, 0);
        var isPast = resume is null;
        var isTrusted = true;

        await foreach (var folder in walk.Walk(path => cursor?.Find(path), CancellationToken.None).Ahead(FoldersAhead, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var state = folder.Items is { Count: > 0 } ? moves.Place(folder.State) : folder.State;
            var order = isPast ? 1 : ResumePoint.Compare(state.Path, resume!.Folder);
            if (!isPast && order > 0)
            {
                isPast = true;
                isTrusted = resume!.Digest == digest.Value;
            }

            states.Add(state);
            digest.Add(state.Path);
            digest.Add(state.Stamp);
            if (order == 0)
            {
                isPast = true;
                isTrusted = resume!.Digest == digest.Value;
            }

            var known = cursor?.Find(state.Path)?.Items.ToDictionary(i => i.Key, i => i.Stamp, StringComparer.Ordinal);
            for (var i = 0; i < (folder.Items?.Count ?? 0); i++)
            {
                var item = folder.Items![i];
                if (request.Since is { } since && item.Newest < since.UtcTicks)
                {
                    continue;
                }

                var isRead = order < 0 || (order == 0 && string.CompareOrdinal(item.Key, resume!.Item) <= 0);
                if (isRead || (known is not null && known.TryGetValue(item.Key, out var old) && old == item.Stamp))
                {
                    continue;
                }

                yield return item.Part is FilmPart film
                    ? await films.BuildAsync(state.IdOf(state.Items[i]), film.Folder, film.Film, cancellationToken)
                    : await series.BuildAsync(state.IdBase ?? state.Path, item.Key, (ShowItemPart)item.Part, cancellationToken);
                if (++sent % ItemsPerResumePoint == 0)
                {
                    yield return SourceElement.At(new ResumePoint { Folder = state.Path, Item = item.Key, Digest = digest.Value }.Write());
                }
            }

            if (++before % ItemsPerResumePoint == 0)
            {
                _services.Report(before, text: "folders");
            }

            if (contents is { Unstored: >= HashesPerStore })
            {
                await contents.StoreAsync(_services.State, _root, isWhole: false, cancellationToken);
            }
        }

        if (contents is not null)
        {
            await contents.StoreAsync(_services.State, _root, reader.Unreadable.Count == 0 && states.Count > 0, cancellationToken);
        }

        if (!isPast)
        {
            isTrusted = resume!.Digest == digest.Value;
        }

        foreach (var element in isTrusted ? Finish(cursor, states, walk, reader) : [Incomplete("files changed while the read was interrupted: the next run reads them again.")])
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
            throw new PluginException(ErrorKind.Configuration, $"{Id} needs a folder.", "Set folder to where the videos are.");
        }

        if (!Directory.Exists(_root))
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{_options.Folder}' does not exist.", "Is the disk mounted? Nothing is removed.");
        }
    }

    private IEnumerable<SourceElement> Finish(ScanCursor? cursor, List<FolderState> states, FolderWalk walk, FolderReader reader)
    {
        var items = states.Sum(s => s.Items.Count);
        var knewItems = cursor?.Folders.Any(f => f.Items.Count > 0) == true;
        if (walk.Episodes > 0)
        {
            _services.Log.LogInformation("{Count} episodes were left out: only films are asked for", walk.Episodes);
        }

        if (items == 0 && (walk.IsRootEmpty || knewItems))
        {
            yield return Incomplete($"'{_rootName}' holds no videos{(knewItems ? ", though it did before" : "")}: is the disk mounted? Nothing is removed.");
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

        var now = states.SelectMany(s => s.Items.Select(s.IdOf)).ToHashSet(StringComparer.Ordinal);
        return cursor.Folders.SelectMany(f => f.Items.Select(f.IdOf)).Where(id => !now.Contains(id)).Distinct(StringComparer.Ordinal).Select(id => FilmIds.Of(_rootName, id));
    }

    private static SourceElement Incomplete(string reason) => SourceElement.End(false, reason);
}
