namespace MediaBridge.Sdk;

/// <summary>An ability of a source or matcher: get one item by its id.</summary>
/// <remarks>Called from several threads at once. Null says that the service does not know the id.</remarks>
public interface ILookup
{
    /// <summary>Gets an item with fresh addresses.</summary>
    Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken);
}
