using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services.Serving;

/// <summary>A server that can go away, so that nothing answers at its port, and come back there. It answers with the path that it was asked for, and counts.</summary>
public sealed class VanishingServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private int _port;

    /// <summary>Its address, with a slash at the end; the same after it came back.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>All requests that arrived.</summary>
    public int Requests => _counts.Values.Sum();

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path) => _counts.GetValueOrDefault(path);

    public static async Task<VanishingServer> StartAsync()
    {
        var server = new VanishingServer();
        await server.ComeAsync();
        return server;
    }

    public async Task ComeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, _port));
        _app = builder.Build();
        _app.Run(async context =>
        {
            _counts.AddOrUpdate(context.Request.Path.Value!, 1, (_, n) => n + 1);
            await context.Response.WriteAsync(context.Request.Path.Value!);
        });
        await _app.StartAsync();
        _port = new Uri(_app.Urls.First()).Port;
    }

    public async Task GoAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync() => await GoAsync();
}
