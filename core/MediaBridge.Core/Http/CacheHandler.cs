using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediaBridge.Core.Caching;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Answers reads from the cache, confirms what is stale by its validator, and makes equal reads under way one call.</summary>
internal sealed class CacheHandler(HttpHub hub, ServiceBinding binding, ServiceState state, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private DateTimeOffset Now => hub.Options.Clock.GetUtcNow();

    /// <summary>The part of the cache that belongs to an account.</summary>
    public static string Partition(ServiceBinding binding) => "http:" + binding.Account;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        var asked = request.CacheLifetime();
        if (request.Method != HttpMethod.Get || run.Intent != RequestIntent.Read || run.IsStreamed || binding.IsUncached || asked == TimeSpan.Zero || IsConditional(request))
        {
            return hub.Options.Offline ? throw IntentHandler.Offline(binding, request) : await base.SendAsync(request, cancellationToken);
        }

        var key = Key(request);
        var found = hub.Options.Cache?.Find(key);
        if (found is not null && (hub.Options.Offline || IsGood(found, asked)) && TryRestore(key, found) is { } stored)
        {
            return Hit(run, stored);
        }

        if (hub.Options.Offline)
        {
            throw IntentHandler.Offline(binding, request);
        }

        var generation = state.Generation;
        var isFirst = false;
        FetchedAnswer fetched;
        try
        {
            fetched = await hub.Reads.RunAsync(
                $"{generation}\n{Key(request, asWritten: true).Full}",
                stop =>
                {
                    isFirst = true;
                    return FetchAsync(request, key, found, generation, stop);
                },
                cancellationToken);
        }
        catch (Exception e) when (found is not null && hub.Options.DetectAway && IsNoConnection(e) && TryRestore(key, found) is { } last)
        {
            return Hit(run, last);
        }

        if (fetched.Entry is { } entry)
        {
            var answer = CachedAnswer.Restore(entry);
            return isFirst ? answer : Hit(run, answer);
        }

        // Too large to share: the first who comes takes the live answer, the others ask for themselves.
        return fetched.Take() ?? await base.SendAsync(request, cancellationToken);
    }

    private static bool IsNoConnection(Exception e) => Connectivity.IsNoConnection(e) || e is PluginException { Error.Code: HttpErrorCodes.Away };

    private static HttpResponseMessage Hit(RequestRun run, HttpResponseMessage response)
    {
        run.IsCacheHit = true;
        Interlocked.Increment(ref run.Counters.CacheHits);
        return response;
    }

    private static bool IsConditional(HttpRequestMessage request) =>
        request.Headers.Range is not null || request.Headers.NonValidated.Contains("If-None-Match") || request.Headers.NonValidated.Contains("If-Modified-Since") || request.Headers.NonValidated.Contains("If-Match");

    private async Task<FetchedAnswer> FetchAsync(HttpRequestMessage request, CacheKey key, CacheEntry? stale, int generation, CancellationToken cancellationToken)
    {
        var asked = request.CacheLifetime();
        var copy = request.Copy();
        if (stale?.ETag is { } tag)
        {
            copy.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        else if (stale?.LastModified is { } modified)
        {
            copy.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        var response = await base.SendAsync(copy, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified && stale is not null)
        {
            using var confirmed = CachedAnswer.Restore(stale);
            foreach (var header in response.Headers.NonValidated.Where(h => h.Key is "Cache-Control" or "Date" or "Age"))
            {
                confirmed.Headers.Remove(header.Key);
                confirmed.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Dispose();
            var longer = CacheLifetime.Of(confirmed, asked, binding.Policy.CacheFor, Now) ?? TimeSpan.Zero;
            var renewed = CachedAnswer.Entry(confirmed, stale.Body, Now, longer) with { ETag = stale.ETag, LastModified = stale.LastModified };
            Store(key, renewed, generation);
            return new FetchedAnswer(renewed, null);
        }

        if (response.Content is not BufferedContent content)
        {
            return new FetchedAnswer(null, response);
        }

        var lifetime = CacheLifetime.Of(response, asked, binding.Policy.CacheFor, Now);
        var entry = CachedAnswer.Entry(response, content.Bytes, Now, lifetime ?? TimeSpan.Zero);
        response.Dispose();
        if (lifetime is not null)
        {
            Store(key, entry, generation);
        }

        return new FetchedAnswer(entry, null);
    }

    private void Store(CacheKey key, CacheEntry entry, int generation)
    {
        if (generation == state.Generation)
        {
            hub.Options.Cache?.Set(key, entry);
        }
    }

    private bool IsGood(CacheEntry entry, TimeSpan? asked)
    {
        var now = Now;
        return entry.IsFresh(now) && (asked is not { } lifetime || now - entry.Stored < lifetime);
    }

    private HttpResponseMessage? TryRestore(CacheKey key, CacheEntry entry)
    {
        try
        {
            return CachedAnswer.Restore(entry);
        }
        catch (JsonException)
        {
            hub.Options.Cache?.Remove(key); // written by another version
            return null;
        }
    }

    /// <summary>Whose answer it is, and a digest of everything that may change it: addresses and headers hold secrets that a file must not.</summary>
    /// <remarks>What is the same for everybody is so whoever's key asks: known secrets do not count then. They do while the answer is awaited, for a key may be refused.</remarks>
    private CacheKey Key(HttpRequestMessage request, bool asWritten = false)
    {
        var text = new StringBuilder().Append(request.Method).Append('\n').Append(request.RequestUri!.AbsoluteUri);
        foreach (var header in request.Headers.NonValidated.Where(h => !h.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase)).OrderBy(h => h.Key, StringComparer.OrdinalIgnoreCase))
        {
            text.Append('\n').Append(header.Key.ToLowerInvariant()).Append(':').Append(header.Value.ToString());
        }

        var whole = text.ToString();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.IsForEverybody() && !asWritten ? hub.Options.Redactor.MaskKeys(whole) : whole)));
        return new CacheKey(binding.Service, request.IsForEverybody() ? "http" : Partition(binding), digest);
    }
}
