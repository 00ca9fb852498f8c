using System.Net;
using System.Text.Json;
using MediaBridge.Core.Caching;

namespace MediaBridge.Core.Http;

/// <summary>Status and headers of an answer, as they stand beside its body in the cache.</summary>
internal sealed record CachedAnswer
{
    // What belongs to one connection or one account is not kept.
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "Set-Cookie", "Set-Cookie2", "WWW-Authenticate", "Proxy-Authenticate", "Authentication-Info", "Authorization", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Content-Encoding", "Trailer", "Upgrade", "Alt-Svc",
    };

    /// <summary>Status.</summary>
    public required int Status { get; init; }

    /// <summary>Headers of the answer.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>Headers of its content.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> ContentHeaders { get; init; }

    /// <summary>Takes an answer and its body.</summary>
    public static CacheEntry Entry(HttpResponseMessage response, byte[] body, DateTimeOffset now, TimeSpan lifetime) => new()
    {
        Body = body,
        Meta = Of(response).ToJson(),
        Stored = now,
        Expires = lifetime >= DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue : now + lifetime,
        ETag = response.Headers.NonValidated.TryGetValues("ETag", out var tag) ? tag.ToString() : null,
        LastModified = response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var modified) ? modified.ToString() : null,
    };

    /// <summary>Makes the answer anew.</summary>
    public static HttpResponseMessage Restore(CacheEntry entry)
    {
        var meta = JsonSerializer.Deserialize(entry.Meta ?? "", CachedAnswerJson.Default.CachedAnswer) ?? throw new JsonException("No headers.");
        var response = new HttpResponseMessage((HttpStatusCode)meta.Status) { Content = new BufferedContent(entry.Body) };
        foreach (var (name, value) in meta.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        foreach (var (name, value) in meta.ContentHeaders)
        {
            response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static CachedAnswer Of(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        Headers = Keep(response.Headers.NonValidated),
        ContentHeaders = Keep(response.Content.Headers.NonValidated),
    };

    private static List<KeyValuePair<string, string>> Keep(System.Net.Http.Headers.HttpHeadersNonValidated headers) =>
        [.. headers.Where(h => !Dropped.Contains(h.Key)).SelectMany(h => h.Value.Select(v => KeyValuePair.Create(h.Key, v)))];

    private string ToJson() => JsonSerializer.Serialize(this, CachedAnswerJson.Default.CachedAnswer);
}
