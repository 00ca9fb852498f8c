using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A step that learns, or wants to know, which ids of an item are gone at their service: a later match step does not take such an id for a match.</summary>
internal interface IGoneIds
{
    /// <summary>Processes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="request">What a processor is told.</param>
    /// <param name="gone">The ids that the steps before found to be gone; more may be added.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, ISet<ExternalId> gone, CancellationToken cancellationToken);

    /// <summary>Whether the step finds another id in place of one that is gone: an item comes back to it when a later step learns so.</summary>
    bool Replaces(ExternalId gone);
}
