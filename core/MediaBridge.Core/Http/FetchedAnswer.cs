using MediaBridge.Core.Caching;

namespace MediaBridge.Core.Http;

/// <summary>What one call brought for all who asked: an answer to share, or one too large to share.</summary>
internal sealed class FetchedAnswer(CacheEntry? entry, HttpResponseMessage? live)
{
    private HttpResponseMessage? _live = live;

    /// <summary>The answer to share.</summary>
    public CacheEntry? Entry { get; } = entry;

    /// <summary>The live answer, for the first who takes it.</summary>
    public HttpResponseMessage? Take() => Interlocked.Exchange(ref _live, null);
}
