using MediaBridge.Core.Matching;
using MediaBridge.Plugins.Imdb.Dataset;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

/// <summary>The matcher over a folder of its own, judged as the engine does.</summary>
internal sealed class DatasetWorld : IAsyncDisposable
{
    private readonly List<DatasetClient> _clients = [];

    public DatasetWorld(bool empty = false)
    {
        Folder = Directory.CreateDirectory(Path.Combine(Services.Folder, "imdb")).FullName;
        if (!empty)
        {
            DatasetFixture.Write(Folder);
        }
    }

    public TestServices Services { get; } = new();

    public string Folder { get; }

    /// <summary>Where the index is.</summary>
    public string IndexFolder => Services.PrivateFolder("dataset");

    /// <summary>What was told of rows that were left out.</summary>
    public IReadOnlyList<string> Told => [.. Services.Log.Lines.Where(l => l.Contains("Left out", StringComparison.Ordinal))];

    /// <summary>A client as a new run makes it.</summary>
    public DatasetClient Open()
    {
        var client = new DatasetClient(new DatasetOptions { Folder = Folder }, Services);
        _clients.Add(client);
        return client;
    }

    public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item)
        => new DatasetMatcher(_clients.FirstOrDefault() ?? Open()).FindAsync(item, new MatchRequest(), CancellationToken.None);

    public Task<MediaItem?> GetAsync(string id, MediaItem? item = null)
        => new DatasetMatcher(_clients.FirstOrDefault() ?? Open()).GetAsync(new ExternalId(IdSchemes.Imdb, id), new LookupRequest { Item = item }, CancellationToken.None);

    /// <summary>What the engine makes of the candidates.</summary>
    public Task<EngineDecision> DecideAsync(MediaItem item)
        => new MatchFinder(new DatasetMatcher(_clients.FirstOrDefault() ?? Open()), "imdb.dataset", IdSchemes.Imdb, new MatchRules()).FindAsync(item, Recommendation.Strong, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        await Services.DisposeAsync();
    }
}
