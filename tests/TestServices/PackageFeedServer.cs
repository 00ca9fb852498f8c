using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services;

/// <summary>A NuGet v3 feed on the loopback, with the faults that feeds and networks have.</summary>
public sealed class PackageFeedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<(string Id, string Version), (byte[] Bytes, bool Listed)> _packages = new();
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _seen = new();

    private PackageFeedServer(WebApplication app) => _app = app;

    /// <summary>Its service index.</summary>
    public string Index => $"{_app.Urls.First()}/v3/index.json";

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    /// <summary>The status that the first answers for a path have, and how many: 429 with Retry-After, 500.</summary>
    public (int Status, int Times) Fault { get; set; }

    /// <summary>Whether the published hash is that of other bytes.</summary>
    public bool LiesAboutHash { get; set; }

    /// <summary>Where the hash stands: <c>catalog</c> (a document of its own), <c>registration</c>, <c>file</c> (beside the package) or <c>none</c>.</summary>
    public string HashPlace { get; set; } = "catalog";

    /// <summary>Whether there are registrations besides package content.</summary>
    public bool HasRegistrations { get; set; } = true;

    /// <summary>Versions on a page of a registration; pages are documents of their own from the second on.</summary>
    public int PageSize { get; set; } = 64;

    /// <summary>How many bytes of a package are missing at its end, without the server saying so.</summary>
    public int Truncate { get; set; }

    /// <summary>After how many bytes each answer with a package breaks off; 0 never.</summary>
    public int BreakAfter { get; set; }

    public static async Task<PackageFeedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new PackageFeedServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Publishes a package.</summary>
    public void Add(string id, string version, byte[] package, bool listed = true) => _packages[(id.ToLowerInvariant(), version)] = (package, listed);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _seen.Enqueue(path);
        if (_counts.AddOrUpdate(path, 1, (_, n) => n + 1) <= Fault.Times)
        {
            context.Response.StatusCode = Fault.Status;
            context.Response.Headers.RetryAfter = "1";
            return;
        }

        var parts = path.Trim('/').Split('/');
        var answer = parts switch
        {
            ["v3", "index.json"] => ServiceIndex(),
            ["registration", var id, "index.json"] => Registration(id),
            ["registration", var id, "page", var page] => Page(id, int.Parse(page, null), full: true),
            ["catalog", var id, var version] => Catalog(id, version),
            ["content", var id, "index.json"] when Versions(id) is { Count: > 0 } versions => new JsonObject { ["versions"] = new JsonArray([.. versions.Select(v => JsonValue.Create(v))]) },
            _ => null,
        };
        if (answer is not null)
        {
            await context.Response.WriteAsJsonAsync(answer);
        }
        else if (parts is ["content", var id, var version, var file] && _packages.TryGetValue((id, version), out var package))
        {
            await FileAsync(context, file, package.Bytes);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private string Url(string path) => $"{_app.Urls.First()}/{path}";

    private List<string> Versions(string id) => [.. _packages.Keys.Where(k => k.Id == id).Select(k => k.Version).Order(StringComparer.Ordinal)];

    private JsonObject ServiceIndex()
    {
        var resources = new JsonArray(new JsonObject { ["@id"] = Url("content/"), ["@type"] = "PackageBaseAddress/3.0.0" });
        if (HasRegistrations)
        {
            resources.Add(new JsonObject { ["@id"] = Url("registration"), ["@type"] = new JsonArray("RegistrationsBaseUrl", "RegistrationsBaseUrl/3.6.0") });
        }

        return new JsonObject { ["version"] = "3.0.0", ["resources"] = resources };
    }

    private JsonObject? Registration(string id)
    {
        var pages = Versions(id).Chunk(PageSize).Count();
        return !HasRegistrations || pages == 0 ? null : new JsonObject { ["items"] = new JsonArray([.. Enumerable.Range(0, pages).Select(p => Page(id, p, full: p == 0))]) };
    }

    private JsonObject Page(string id, int page, bool full)
    {
        var json = new JsonObject { ["@id"] = Url($"registration/{id}/page/{page}") };
        if (full)
        {
            json["items"] = new JsonArray([.. Versions(id).Chunk(PageSize).ElementAt(page).Select(v => Leaf(id, v))]);
        }

        return json;
    }

    private JsonNode Leaf(string id, string version)
    {
        var entry = new JsonObject { ["@id"] = Url($"catalog/{id}/{version}"), ["version"] = version, ["listed"] = _packages[(id, version)].Listed };
        if (HashPlace is "registration")
        {
            AddHash(entry, id, version);
        }

        return new JsonObject { ["catalogEntry"] = entry, ["packageContent"] = $"/content/{id}/{version}/{id}.{version}.nupkg" };
    }

    private JsonObject? Catalog(string id, string version)
    {
        var entry = new JsonObject { ["id"] = id, ["version"] = version };
        if (HashPlace is "catalog")
        {
            AddHash(entry, id, version);
        }

        return entry;
    }

    private void AddHash(JsonObject entry, string id, string version)
    {
        entry["packageHash"] = Hash(_packages[(id, version)].Bytes);
        entry["packageHashAlgorithm"] = "SHA512";
    }

    private string Hash(byte[] bytes) => Convert.ToBase64String(SHA512.HashData(LiesAboutHash ? [0, .. bytes] : bytes));

    private async Task FileAsync(HttpContext context, string file, byte[] bytes)
    {
        if (file.EndsWith(".sha512", StringComparison.Ordinal))
        {
            if (HashPlace is not "file")
            {
                context.Response.StatusCode = 404;
                return;
            }

            await context.Response.WriteAsync(Hash(bytes));
            return;
        }

        var body = bytes.AsMemory(0, bytes.Length - Truncate);
        var from = (int)(context.Request.GetTypedHeaders().Range?.Ranges.SingleOrDefault()?.From ?? 0);
        if (from > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{body.Length - 1}/{body.Length}";
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = body.Length - from;
        var length = BreakAfter > 0 ? Math.Min(BreakAfter, body.Length - from) : body.Length - from;
        await context.Response.Body.WriteAsync(body.Slice(from, length));
        await context.Response.Body.FlushAsync();
        if (from + length < body.Length)
        {
            context.Abort();
        }
    }
}
