namespace MediaBridge.Sdk;

/// <summary>Renders items to files, such as a CSV, a site or a page per film.</summary>
/// <remarks>
/// Equal items give equal bytes: no clock, no run id, no absolute path, invariant culture, <c>\n</c> line ends. No item is dropped
/// silently: <see cref="RenderRequest.Reject"/> says which and why. Memory stays bounded for formats that write item by item.
/// The engine stages the files, compares and writes them; a format opens no target itself.
/// </remarks>
public interface IOutputFormat
{
    /// <summary>Renders the files, one after another: each is written before the next is asked for.</summary>
    IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, CancellationToken cancellationToken);
}
