using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Asks whether something still stands at addresses of the web. Nothing but heads is fetched. Safe from any thread.</summary>
internal sealed class AddressProbe(HttpHub hub) : IDisposable
{
    /// <summary>How many addresses are asked for at the same time.</summary>
    public const int AtOnce = 8;

    // Hosts of strangers: no account, few at once, and no patience with one that is away.
    private static readonly ServicePolicy Policy = new() { RequestsPerSecond = 10, Burst = 5, Concurrency = 4, Retries = 1, AttemptTimeout = TimeSpan.FromSeconds(15), TotalTimeout = TimeSpan.FromSeconds(45) };
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new(StringComparer.OrdinalIgnoreCase);

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    /// <summary>Those of several addresses at which nothing stands any more, each asked once, with the reason.</summary>
    public async Task<IReadOnlyDictionary<Uri, string>> GoneAsync(IEnumerable<Uri> addresses, CancellationToken cancellationToken)
    {
        var gone = new ConcurrentDictionary<Uri, string>();
        await Parallel.ForEachAsync(addresses.Distinct(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (address, ct) =>
        {
            if (await AskAsync(address, ct) is (false, var why))
            {
                gone[address] = why;
            }
        });
        return gone;
    }

    /// <summary>Whether something stands there; null where the host does not say.</summary>
    public async Task<(bool? IsThere, string Why)> AskAsync(Uri named, CancellationToken cancellationToken)
    {
        try
        {
            var address = await hub.Options.Reveal(named, cancellationToken);
            var client = _clients.GetOrAdd(address.Authority, authority => hub.Client(new ServiceBinding { PluginId = "library", Service = "links", Account = authority, Policy = Policy, IsUncached = true }));
            var status = await StatusAsync(client, HttpMethod.Head, address, cancellationToken);

            // Some servers know no HEAD, or refuse it; a byte of the thing itself tells then.
            status = (int)status is >= 400 and not 404 and not 410 ? await StatusAsync(client, HttpMethod.Get, address, cancellationToken) : status;
            return status switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => (false, $"answered {(int)status}"),
                < HttpStatusCode.BadRequest or HttpStatusCode.RequestedRangeNotSatisfiable => (true, ""),
                _ => (null, $"answered {(int)status}"),
            };
        }
        catch (PluginException e) when (e.Error.Code != HttpErrorCodes.Offline)
        {
            return e.Error.Kind == ErrorKind.NotFound ? (false, "is gone") : (null, "does not answer");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, "does not answer");
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        RequestRun.Stream(request);
        if (method == HttpMethod.Get)
        {
            request.Headers.Range = new RangeHeaderValue(0, 0);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.StatusCode;
    }
}
