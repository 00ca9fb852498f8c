using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>In place of a component whose service was away when it was made: it says so of every item.</summary>
internal sealed class AwayLookup(PluginException why) : ILookup
{
    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
        => Task.FromException<MediaItem?>(new PluginException(why.Error, why));
}
