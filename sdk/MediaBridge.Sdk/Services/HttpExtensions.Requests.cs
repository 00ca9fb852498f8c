using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MediaBridge.Sdk;

public static partial class HttpExtensions
{
    private const int Beginning = 4096;

    private static readonly HttpRequestOptionsKey<RequestIntent> IntentKey = new("MediaBridge.Intent");
    private static readonly HttpRequestOptionsKey<bool> PublicKey = new("MediaBridge.Public");
    private static readonly HttpRequestOptionsKey<TimeSpan> CacheForKey = new("MediaBridge.CacheFor");
    private static readonly HttpRequestOptionsKey<Func<HttpStatusCode, string, TimeSpan?>> WaitKey = new("MediaBridge.Wait");

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

    /// <summary>For services that refuse for a while without saying so by status 429: how long an answer asks to wait; null if it does not.</summary>
    /// <remarks>Such an answer counts as 429 with that Retry-After: it is tried again if there is time, holds back everybody who shares the pace, and is an error of kind <see cref="ErrorKind.RateLimited"/> otherwise. Cached answers still come.</remarks>
    /// <param name="request">The request.</param>
    /// <param name="asks">Looks at the status and the beginning of the body, 4 KiB of it; called from any thread.</param>
    public static HttpRequestMessage WaitIf(this HttpRequestMessage request, Func<HttpStatusCode, string, TimeSpan?> asks)
    {
        request.Options.Set(WaitKey, asks);
        return request;
    }

    internal static bool MayAskToWait(this HttpRequestMessage request) => request.Options.TryGetValue(WaitKey, out _);

    /// <summary>The answer, with the status that it means.</summary>
    internal static HttpResponseMessage Translated(this HttpRequestMessage request, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (request.Options.TryGetValue(WaitKey, out var asks) && asks(response.StatusCode, Encoding.UTF8.GetString(body[..Math.Min(body.Length, Beginning)])) is { } wait && wait > TimeSpan.Zero)
        {
            response.StatusCode = HttpStatusCode.TooManyRequests;
            response.ReasonPhrase = null;
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)));
        }

        return response;
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
