namespace MediaBridge.Sdk.Tests.Manifest;

/// <summary>Types for a described plugin; nothing of it ever runs.</summary>
internal sealed class SamplePlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("sample", "Sample", "Shows a manifest")
        .Service("sample", new ServicePolicy { Address = new Uri("https://sample.test/"), RequestsPerSecond = 2.5 })
        .Connection("sample", (BaseOptions _, PluginServices _) => new SampleClient())
        .Source(
            new ComponentInfo { Id = "sample.ratings", Summary = "Ratings", Facets = [FacetInfo.Reads(Facets.Ratings)], MainOption = "folder" },
            (SampleOptions _, SampleClient _, PluginServices _) => new SampleSource())
        .Processor("sample.dedupe", "One of each", (BaseOptions _, PluginServices _) => new SampleBarrier())
        .Sink(
            new ComponentInfo { Id = "sample.ratings", Summary = "Writes ratings", CurrentFrom = "sample.ratings", Batch = 10 },
            (BaseOptions _, SampleClient _, PluginServices _) => new SampleSink());
}

internal sealed class SampleClient : IConnectionCheck, IFacetLimits
{
    public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<FacetInfo>> GetAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class SampleSource : ISource, ILookup
{
    public IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class SampleBarrier : IStreamProcessor
{
    public IAsyncEnumerable<MediaItem> ProcessAsync(IAsyncEnumerable<MediaItem> items, ProcessRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class SampleSink : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
