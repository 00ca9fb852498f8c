using System.Collections.Concurrent;

namespace MediaBridge.Sdk.Testing;

/// <summary>Downloads from the routes of <see cref="TestWeb"/> into staging.</summary>
public sealed class TestDownloads(TestWeb web, MemoryStaging staging) : IDownloads
{
    private readonly ConcurrentQueue<DownloadRequest> _requests = new();

    /// <summary>Finds a new address for one that is dead; null if there is none. The engine asks the item's origin through <see cref="ILookup"/>.</summary>
    public Func<DownloadRequest, Task<Uri?>>? Renew { get; set; }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<DownloadRequest> Requests => [.. _requests];

    /// <inheritdoc/>
    public async Task<StagedContent> GetAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _requests.Enqueue(request);
        using var first = await web.FetchAsync(request.Url, cancellationToken);
        if ((int)first.StatusCode is not (403 or 404 or 410))
        {
            return await StageAsync(first, request, cancellationToken);
        }

        var renewed = Renew is { } renew ? await renew(request) : null;
        using var second = await web.FetchAsync(renewed ?? throw Gone(request), cancellationToken);
        return (int)second.StatusCode is 403 or 404 or 410 ? throw Gone(request) : await StageAsync(second, request, cancellationToken);
    }

    private static PluginException Gone(DownloadRequest request) => new(ErrorKind.NotFound, $"{request.Url.GetLeftPart(UriPartial.Path)} is gone and could not be renewed.");

    private async Task<StagedContent> StageAsync(HttpResponseMessage response, DownloadRequest request, CancellationToken cancellationToken)
    {
        var bytes = await response.EnsureOk().Content.ReadAsByteArrayAsync(cancellationToken);
        return bytes.LongLength <= request.MaxLength
            ? staging.Store(bytes)
            : throw new PluginException(ErrorKind.ItemRejected, $"{request.Url.GetLeftPart(UriPartial.Path)} has {bytes.LongLength} bytes, more than the {request.MaxLength} allowed.");
    }
}
