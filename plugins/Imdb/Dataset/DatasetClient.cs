using System.Collections.Concurrent;
using System.Globalization;
using MediaBridge.Plugins.Imdb.Dataset.Building;
using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Matching;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>The index of a folder of data sets: opened when it is first needed, and built before that if the files are others than those it was built of.</summary>
internal sealed class DatasetClient(DatasetOptions options, PluginServices services) : IConnectionCheck, IDisposable
{
    public const string Service = "imdb.dataset";
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly ConcurrentBag<Searcher> _searchers = [];
    private TitleIndex? _index;

    /// <summary>The index.</summary>
    /// <exception cref="PluginException">There are no files and no index, or the files cannot be read.</exception>
    public async ValueTask<TitleIndex> IndexAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _index) is { } open)
        {
            return open;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            return _index ??= await OpenAsync(cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Looks whether files or an index are there; builds none, for that takes longer than a check may.</summary>
    public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken) => Task.Run(Status, cancellationToken);

    /// <summary>Asks with a searcher that nobody else uses meanwhile.</summary>
    public T Search<T>(Func<Searcher, T> ask)
    {
        var searcher = _searchers.TryTake(out var free) ? free : new Searcher();
        try
        {
            return ask(searcher);
        }
        finally
        {
            _searchers.Add(searcher);
        }
    }

    public void Dispose()
    {
        _index?.Dispose();
        _opening.Dispose();
    }

    private ConnectionStatus Status()
    {
        var files = DatasetFiles.Of(options.Folder);
        using var index = files.Path(DatasetFiles.Basics) is not null ? Open(PathOf(files)) : Newest(IndexFolder) ?? (options.Download ? null : throw NoFiles());
        return new ConnectionStatus
        {
            AccountId = "datasets",
            AccountName = "data sets",
            Message = index is null ? "The index is built when it is first needed." : string.Create(CultureInfo.InvariantCulture, $"{index.Titles.Length:N0} films and series"),
        };
    }

    private string IndexFolder => options.Index ?? services.PrivateFolder("dataset");

    private string PathOf(DatasetFiles files) => Path.Combine(IndexFolder, string.Create(CultureInfo.InvariantCulture, $"imdb-{files.Signature:x16}.index"));

    private PluginException NoFiles() => new(
        ErrorKind.Configuration, $"There is no title.basics.tsv.gz in '{options.Folder}'.", "Download IMDb's data sets (https://datasets.imdbws.com, for personal and non-commercial use) into that folder, or set `download: true`.");

    private async Task<TitleIndex> OpenAsync(CancellationToken cancellationToken)
    {
        var folder = IndexFolder;
        if (options.Download)
        {
            await new DatasetDownload(options.Folder, services).RunAsync(cancellationToken);
        }

        var files = DatasetFiles.Of(options.Folder);
        if (files.Path(DatasetFiles.Basics) is null)
        {
            return Newest(folder) ?? throw NoFiles();
        }

        var path = PathOf(files);
        if (Open(path) is { } there)
        {
            return there;
        }

        Directory.CreateDirectory(folder);
        try
        {
            await new DatasetBuild(files, path, services).RunAsync(cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.Transient or ErrorKind.ServiceChanged && Newest(folder) is { } older)
        {
            services.Log.LogWarning("The index of {Folder} could not be built, the one before stays in use: {Reason}", options.Folder, e.Message);
            return older;
        }

        var built = Open(path) ?? throw new PluginException(ErrorKind.Transient, $"The index '{path}' cannot be opened after it was built.", "Check that the disk has room, and run again.");
        OldIndexes.Remove(folder, path, services.Clock, services.Log);
        return built;
    }

    /// <summary>The newest index that can be opened, whatever it was built of.</summary>
    private static TitleIndex? Newest(string folder)
        => OldIndexes.In(folder).Select(f => Open(f.FullName)).FirstOrDefault(i => i is not null);

    private static TitleIndex? Open(string path) => IndexFile.Open(path) is { } file ? new TitleIndex(file) : null;
}
