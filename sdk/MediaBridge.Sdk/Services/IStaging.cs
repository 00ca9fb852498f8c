namespace MediaBridge.Sdk;

/// <summary>Bytes by their content, kept while a run that may be undone, or a parked item, names them.</summary>
public interface IStaging
{
    /// <summary>Stores what a stream holds.</summary>
    Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>Stores what a writer writes; nothing is kept if it throws.</summary>
    Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken);

    /// <summary>Opens stored bytes; null if they are no longer kept.</summary>
    Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken);
}
