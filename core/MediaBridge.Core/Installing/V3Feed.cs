using System.Net;
using System.Text.Json;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>A NuGet v3 feed: service index, registrations (versions, hashes), package content. Through the engine's own HTTP chain.</summary>
/// <remarks>Protocol: learn.microsoft.com/nuget/api/overview. Answers are not cached: who asks for a version wants to know what there is now.</remarks>
internal sealed class V3Feed : IPackageFeed
{
    private const int MostPages = 128;
    private const string Content = "PackageBaseAddress/3.0.0";

    // The newest kind that has SemVer 2 versions; older kinds leave those out.
    private static readonly string[] Registrations = ["RegistrationsBaseUrl/Versioned", "RegistrationsBaseUrl/3.6.0", "RegistrationsBaseUrl/3.4.0", "RegistrationsBaseUrl/3.0.0-rc", "RegistrationsBaseUrl/3.0.0-beta", "RegistrationsBaseUrl"];

    private static readonly ServicePolicy Policy = new() { RequestsPerSecond = 10, Burst = 10, Concurrency = 4 };

    private readonly HttpHub _hub;
    private readonly Uri _index;
    private readonly ServiceBinding _binding;
    private readonly PackageLimits _limits;
    private (string? Registrations, string? Content)? _resources;

    public V3Feed(HttpHub hub, Uri index, PackageLimits limits)
    {
        (_hub, _index, _limits) = (hub, index, limits);
        Name = index.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        _binding = new ServiceBinding { PluginId = "plugins", Service = "packages", Policy = Policy, Address = new Uri(index, "."), Account = index.Authority };
    }

    public string Name { get; }

    public async Task<IReadOnlyList<FeedVersion>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        var (registrations, content) = await ResourcesAsync(cancellationToken);
        var lower = id.ToLowerInvariant();
        if (registrations is not null && await JsonAsync(new Uri($"{registrations}{lower}/index.json"), cancellationToken) is { } index)
        {
            var versions = new List<FeedVersion>();
            foreach (var page in V3Json.Items(index).Take(MostPages))
            {
                var full = page.TryGetProperty("items", out _) || V3Json.Address(page, "@id", _index) is not { } address ? page : await JsonAsync(address, cancellationToken) ?? page;
                versions.AddRange(V3Json.Items(full).Select(leaf => V3Json.Version(leaf, _index, content, lower)).OfType<FeedVersion>());
            }

            return versions;
        }

        if (content is null || await JsonAsync(new Uri($"{content}{lower}/index.json"), cancellationToken) is not { } list)
        {
            return [];
        }

        return
        [
            .. from text in V3Json.Texts(list, "versions")
               let version = PackageVersion.Parse(text)
               where version is not null
               select new FeedVersion { Version = version, Place = V3Json.PackageAddress(content, lower, version) },
        ];
    }

    public async Task<string?> GetAsync(string id, FeedVersion version, string target, CancellationToken cancellationToken)
    {
        var hash = version.Sha512
            ?? (version.Details is { } details && await JsonAsync(details, cancellationToken) is { } found ? V3Json.Sha512(found) : null)
            ?? await HashFileAsync(new Uri(version.Place + ".sha512"), cancellationToken);
        var downloads = _hub.Downloads(_binding, new FileTarget(target), static _ => null);
        await downloads.GetAsync(new DownloadRequest { Url = new Uri(version.Place), MaxLength = _limits.PackageBytes }, cancellationToken);
        return hash;
    }

    private async Task<(string? Registrations, string? Content)> ResourcesAsync(CancellationToken cancellationToken)
    {
        if (_resources is { } known)
        {
            return known;
        }

        var index = await JsonAsync(_index, cancellationToken)
            ?? throw new PluginException(ErrorKind.NotFound, $"There is no feed at {Name}.", "A NuGet v3 feed is named by its service index, which usually ends with /v3/index.json.");
        var resources = (V3Json.Resources(index, Registrations, _index), V3Json.Resources(index, [Content], _index));
        if (resources is (null, null))
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"{Name} is no NuGet v3 feed: its index names no packages.", "A feed is named by its service index, which usually ends with /v3/index.json.");
        }

        _resources = resources;
        return resources;
    }

    /// <summary>A document; null if there is none.</summary>
    private async Task<JsonElement?> JsonAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(address, cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound ? null : await response.ReadJsonAsync<JsonElement>(cancellationToken);
    }

    /// <summary>The hash beside a package, as folders served over HTTP have it; null if there is none.</summary>
    private async Task<string?> HashFileAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(address, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var text = (await response.Content.ReadAsStringAsync(cancellationToken)).Trim();
        return V3Json.IsSha512(text) ? text : null;
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = _hub.Client(_binding);
        using var request = new HttpRequestMessage(HttpMethod.Get, address).ForEverybody().CacheFor(TimeSpan.Zero);
        return await client.SendAsync(request, cancellationToken);
    }
}
