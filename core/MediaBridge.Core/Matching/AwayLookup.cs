using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>In place of a component whose service or account could not be used when it was made: it says so of every item.</summary>
internal sealed class AwayLookup(PluginException why) : ILookup, IMatcher
{
    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
        => Task.FromException<MediaItem?>(new PluginException(why.Error, why));

    public Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
        => Task.FromException<IReadOnlyList<MatchCandidate>>(new PluginException(why.Error, why));
}
