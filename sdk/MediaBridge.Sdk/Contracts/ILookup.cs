namespace MediaBridge.Sdk;

/// <summary>An ability of a source or matcher: get one item by its id.</summary>
/// <remarks>Called from several threads at once. Null says that the service does not know the id. An id of its own that it knew once and that is gone may be a <see cref="PluginException"/> of kind <see cref="ErrorKind.NotFound"/>: the item's next id is asked, and the message is a remark of the item.</remarks>
public interface ILookup
{
    /// <summary>Gets an item with fresh addresses.</summary>
    Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken);
}
