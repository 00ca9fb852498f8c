using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Downloads of one plugin and connection.</summary>
/// <param name="hub">Sends.</param>
/// <param name="binding">The plugin's own connection.</param>
/// <param name="staging">Where the bytes go.</param>
/// <param name="originOf">Finds who can renew a dead address of an item.</param>
/// <param name="homeOf">The account that an item was read from, if the address is that service's own; null for nobody's.</param>
internal sealed class HttpDownloads(
    HttpHub hub, ServiceBinding binding, IStaging staging, Func<MediaItem, ILookup?> originOf, Func<MediaItem, Uri, CancellationToken, Task<ServiceBinding?>> homeOf) : IDownloads
{
    /// <summary>The service that downloads from other hosts are counted as.</summary>
    public const string Service = "download";

    private const int MostRestarts = 4;

    private static readonly ServicePolicy HostPolicy = new() { RequestsPerSecond = 20, Burst = 10, Concurrency = 6 };

    public async Task<StagedContent> GetAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = await hub.Options.Reveal(request.Url, cancellationToken);
        try
        {
            return await FetchAsync(request, address, cancellationToken);
        }
        catch (DeadAddressException dead)
        {
            var renewed = await RenewAsync(request, cancellationToken);
            if (renewed is null || renewed == address)
            {
                throw dead.ToError(hub.Options.Redactor, "and nobody knows a newer address");
            }

            try
            {
                return await FetchAsync(request, renewed, cancellationToken);
            }
            catch (DeadAddressException still)
            {
                throw still.ToError(hub.Options.Redactor, "though its origin has just named it");
            }
        }
    }

    private async Task<StagedContent> FetchAsync(DownloadRequest request, Uri address, CancellationToken cancellationToken)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new PluginException(ErrorKind.ItemRejected, $"'{hub.Options.Redactor.Redact(address)}' is no http or https address: nothing else is downloaded.");
        }

        var host = BindingFor(address, await HomeAsync(request.Item, address, cancellationToken));
        using var client = hub.Client(host);
        var places = hub.DownloadPlaces(address.Authority, host.Policy.Concurrency);
        await places.WaitAsync(cancellationToken);
        try
        {
            for (var restarts = 0; ; restarts++)
            {
                var transfer = new DownloadTransfer(client, request, address, hub.Counters(host), host.Policy.AttemptTimeout, hub.Options.Clock, hub.Options.Redactor);
                try
                {
                    return await staging.StoreAsync(transfer.WriteAsync, cancellationToken);
                }
                catch (PluginException e) when (e.Error.Code == HttpErrorCodes.BadRedirect)
                {
                    throw new PluginException(e.Error with { Kind = ErrorKind.ItemRejected }, e); // the picture's fault, not the service's
                }
                catch (Exception) when (transfer.MustRestart && restarts < MostRestarts)
                {
                    continue; // the file changed meanwhile or cannot be resumed: what was written is of no use
                }
            }
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<ServiceBinding?> HomeAsync(MediaItem? item, Uri address, CancellationToken cancellationToken)
        => IsOf(binding, address) ? binding : item is null ? null : await homeOf(item, address, cancellationToken);

    /// <summary>Whether an address is that of a service itself.</summary>
    public static bool IsOf(ServiceBinding binding, Uri address)
        => binding.BaseAddress is { } home && home.Scheme == address.Scheme && string.Equals(home.Authority, address.Authority, StringComparison.OrdinalIgnoreCase);

    /// <summary>The service's own address is asked as the account; any other host gets no credential and a pace of its own.</summary>
    private ServiceBinding BindingFor(Uri address, ServiceBinding? home)
    {
        return home ?? new ServiceBinding { PluginId = binding.PluginId, Service = Service, Account = address.Authority, Policy = HostPolicy, RunId = binding.RunId };
    }

    private async Task<Uri?> RenewAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Item: { Ids: [var id, ..] } item, ArtworkId: { } picture } || originOf(item) is not { } origin)
        {
            return null;
        }

        var fresh = await origin.GetAsync(id, new LookupRequest { Facets = [Facets.Artwork] }, cancellationToken);
        return fresh?.Artwork?.FirstOrDefault(a => a.Id == picture)?.Url;
    }
}
