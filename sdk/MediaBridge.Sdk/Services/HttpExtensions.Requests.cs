namespace MediaBridge.Sdk;

public static partial class HttpExtensions
{
    private static readonly HttpRequestOptionsKey<RequestIntent> IntentKey = new("MediaBridge.Intent");
    private static readonly HttpRequestOptionsKey<bool> PublicKey = new("MediaBridge.Public");
    private static readonly HttpRequestOptionsKey<TimeSpan> CacheForKey = new("MediaBridge.CacheFor");

    /// <summary>Sets the intent, when the method does not tell.</summary>
    public static HttpRequestMessage WithIntent(this HttpRequestMessage request, RequestIntent intent)
    {
        request.Options.Set(IntentKey, intent);
        return request;
    }

    /// <summary>The answer is the same for everybody: the cache shares it among accounts, and no credential is sent.</summary>
    public static HttpRequestMessage ForEverybody(this HttpRequestMessage request)
    {
        request.Options.Set(PublicKey, true);
        return request;
    }

    /// <summary>How long the answer may be cached, over the service's policy; zero: not at all.</summary>
    public static HttpRequestMessage CacheFor(this HttpRequestMessage request, TimeSpan lifetime)
    {
        request.Options.Set(CacheForKey, lifetime);
        return request;
    }

    internal static RequestIntent Intent(this HttpRequestMessage request)
    {
        if (request.Options.TryGetValue(IntentKey, out var intent))
        {
            return intent;
        }

        return request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options
            ? RequestIntent.Read
            : RequestIntent.Write;
    }

    internal static bool IsForEverybody(this HttpRequestMessage request) => request.Options.TryGetValue(PublicKey, out var value) && value;

    internal static TimeSpan? CacheLifetime(this HttpRequestMessage request) => request.Options.TryGetValue(CacheForKey, out var value) ? value : null;
}
