using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running;

/// <summary>A catalogue at an address: it knows the overview and the id of every film, and answers are cached for an hour.</summary>
internal sealed class CataloguePlugin(string name, Uri address) : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info(name, name, "Knows films")
        .Service(name, new ServicePolicy { Address = address, Retries = 1, RequestsPerSecond = 1000, CacheFor = TimeSpan.FromHours(1) })
        .Source(new ComponentInfo { Id = $"{name}.films", Summary = "Knows films", Facets = [FacetInfo.Full(Facets.Description)] }, (NoOptions _, PluginServices services) => new Films(name, services))
        .Matcher($"{name}.search", "Finds films", (NoOptions _, PluginServices services) => new Search(name, services));

    internal sealed record NoOptions;

    internal sealed class Films(string name, PluginServices services) : ISource, ILookup
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return SourceElement.Complete;
        }

        public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
        {
            using var response = await services.Http(name).GetAsync(new Uri($"film/{id.Value}", UriKind.Relative), cancellationToken);
            var text = await response.EnsureOk().Content.ReadAsStringAsync(cancellationToken);
            return new MediaItem { Title = "", Ids = [id], Description = new Description { Overview = $"{name} {text}" } };
        }
    }

    internal sealed class Search(string name, PluginServices services) : IMatcher
    {
        public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
        {
            using var response = await services.Http(name).GetAsync(new Uri($"search/{item.Title}", UriKind.Relative), cancellationToken);
            response.EnsureOk();
            return [new MatchCandidate { Item = item with { Ids = [new ExternalId("imdb", "tt0000009")] }, Id = new ExternalId("imdb", "tt0000009"), Confidence = 1 }];
        }
    }
}
