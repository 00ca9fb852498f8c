using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Watching;

/// <summary>Sources that can be watched: each tells what a test rings.</summary>
internal sealed class BellPlugin : IPlugin
{
    private readonly Dictionary<string, Channel<string>> _bells = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Watched => _bells.Keys;

    /// <summary>How long the engine wanted nothing to have changed.</summary>
    public TimeSpan Quiet { get; private set; }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("bell", "Bell", "Rings")
        .Source(new ComponentInfo { Id = "bell.films", Summary = "Films", Kinds = [ItemKinds.Movie], Facets = [FacetInfo.Reads(Facets.Ids)] }, (BellOptions o, PluginServices s) => new BellSource(this, o, s))
        .Source(new ComponentInfo { Id = "bell.deaf", Summary = "Films", Kinds = [ItemKinds.Movie], Facets = [FacetInfo.Reads(Facets.Ids)] }, (BellOptions o, PluginServices _) => new DeafSource(o));

    public void Ring(string name, string what) => _bells[name].Writer.TryWrite(what);

    public void Break(string name, Exception e) => _bells[name].Writer.TryComplete(e);

    internal sealed record BellOptions
    {
        public string Name { get; init; } = "";
    }

    private class DeafSource(BellOptions options) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return new MediaItem { Kind = ItemKinds.Movie, Title = options.Name, Ids = [new ExternalId("bell", options.Name)] };
            yield return SourceElement.Complete;
        }
    }

    private sealed class BellSource(BellPlugin bell, BellOptions options, PluginServices services) : DeafSource(options), IWatchedSource
    {
        private readonly BellOptions _options = options;

        public async IAsyncEnumerable<string> WatchAsync(TimeSpan quiet, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var mine = Channel.CreateUnbounded<string>();
            (bell._bells[_options.Name], bell.Quiet) = (mine, quiet);
            services.Report(0, text: $"listening to {_options.Name}");
            yield return "";
            await foreach (var what in mine.Reader.ReadAllAsync(cancellationToken))
            {
                yield return what;
            }
        }
    }
}
