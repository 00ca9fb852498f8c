namespace MediaBridge.Sdk;

/// <summary>Downloads files into staging.</summary>
/// <remarks>A broken download goes on where it broke (range requests), the hash is computed while writing, hosts are paced, and a dead address is renewed by asking the item's origin through <see cref="ILookup"/>.</remarks>
public interface IDownloads
{
    /// <summary>Downloads a file.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: it is gone and could not be renewed.</exception>
    Task<StagedContent> GetAsync(DownloadRequest request, CancellationToken cancellationToken);
}
