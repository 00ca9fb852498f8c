using System.Net;
using System.Net.Http.Headers;

namespace MediaBridge.Core.Http;

/// <summary>How long an answer may be used again (RFC 9111, for a private cache).</summary>
internal static class CacheLifetime
{
    private static readonly TimeSpan LongestNotFound = TimeSpan.FromMinutes(10);

    /// <summary>The lifetime; null if the answer must not be stored. Zero: it is stored to be confirmed by its validator.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="asked">What the plugin said for this request.</param>
    /// <param name="policy">What holds when neither plugin nor answer say anything.</param>
    /// <param name="now">The time now.</param>
    public static TimeSpan? Of(HttpResponseMessage response, TimeSpan? asked, TimeSpan policy, DateTimeOffset now)
    {
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return asked is { } brief && brief > TimeSpan.Zero ? (brief < LongestNotFound ? brief : LongestNotFound) : null;
        }

        if (response.StatusCode != HttpStatusCode.OK || response.Headers.Vary.Contains("*"))
        {
            return null;
        }

        if (asked is { } lifetime)
        {
            return lifetime > TimeSpan.Zero ? lifetime : null;
        }

        var control = response.Headers.CacheControl;
        if (control?.NoStore == true)
        {
            return null;
        }

        var said = Said(response, control, now) ?? policy;
        if (said > TimeSpan.Zero)
        {
            return said;
        }

        var hasValidator = response.Headers.ETag is not null || response.Content.Headers.LastModified is not null;
        return hasValidator ? TimeSpan.Zero : null;
    }

    private static TimeSpan? Said(HttpResponseMessage response, CacheControlHeaderValue? control, DateTimeOffset now)
    {
        if (control?.NoCache == true)
        {
            return TimeSpan.Zero;
        }

        if (control?.MaxAge is { } age)
        {
            return age - (response.Headers.Age ?? TimeSpan.Zero);
        }

        if (response.Content.Headers.Expires is { } expires)
        {
            return expires - (response.Headers.Date ?? now);
        }

        // "Expires: 0" and the like are no dates and mean: over already.
        return response.Content.Headers.NonValidated.Contains("Expires") ? TimeSpan.Zero : null;
    }
}
