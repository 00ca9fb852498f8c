using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services.Pictures;

/// <summary>Serves pictures, each in the way that the first part of its path says, and counts what it is asked.</summary>
public sealed class PictureServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _other = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PictureServer(WebApplication app) => _app = app;

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => _app.Urls.First();

    /// <summary>All requests.</summary>
    public int Requests => _counts.Values.Sum();

    /// <summary>Whether it drops connections, as a server does that is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>What <c>/secure</c> wants in <c>Authorization</c>.</summary>
    public string Token { get; set; } = "Bearer good";

    public static async Task<PictureServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new PictureServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The picture that a path serves: the first bytes of a JPEG or PNG, and its path.</summary>
    public static byte[] Picture(string path)
    {
        byte[] head = path.EndsWith(".png", StringComparison.Ordinal) ? [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A] : [0xFF, 0xD8, 0xFF, 0xE0];
        return [.. head, .. Encoding.UTF8.GetBytes(path), .. new byte[20_000]];
    }

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path) => _counts.GetValueOrDefault(path);

    public ValueTask DisposeAsync()
    {
        _other.TrySetResult();
        return _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var number = _counts.AddOrUpdate(path, 1, (_, n) => n + 1);
        if (IsAway)
        {
            context.Abort();
            return;
        }

        var picture = Picture(path);
        switch (path.Split('/')[1])
        {
            case "gone":
                context.Response.StatusCode = 404;
                return;
            case "page":
                await SendAsync(context, "<!DOCTYPE html><title>Moved</title>"u8.ToArray(), "text/html");
                return;
            case "liar":
                await SendAsync(context, "this is no picture"u8.ToArray(), "image/jpeg");
                return;
            case "moved":
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = path.Replace("/moved/", "/ok/", StringComparison.Ordinal);
                return;
            case "busy" when number == 1:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "1";
                return;
            case "cut":
                await CutAsync(context, picture, number);
                return;
            case "huge":
                await SendAsync(context, [.. picture, .. new byte[3 << 20]], "image/jpeg");
                return;
            case "secure" when context.Request.Headers.Authorization != Token:
                context.Response.StatusCode = 401;
                return;
            case "slow": // ends only when somebody asks for something else
                context.Response.ContentLength = picture.Length;
                await context.Response.Body.WriteAsync(picture.AsMemory(0, 100));
                await context.Response.Body.FlushAsync();
                await _other.Task;
                await context.Response.Body.WriteAsync(picture.AsMemory(100));
                return;
        }

        _other.TrySetResult();
        await SendAsync(context, picture, path.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg");
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    /// <summary>Breaks off in the middle the first time, and goes on from there the second time.</summary>
    private static async Task CutAsync(HttpContext context, byte[] picture, int number)
    {
        var from = (int)(context.Request.GetTypedHeaders().Range?.Ranges.Single().From ?? 0);
        context.Response.Headers.ETag = "\"one\"";
        context.Response.ContentType = "image/jpeg";
        context.Response.ContentLength = picture.Length - from;
        if (from > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{picture.Length - 1}/{picture.Length}";
        }

        await context.Response.Body.WriteAsync(picture.AsMemory(from, number == 1 ? 5000 : picture.Length - from));
        await context.Response.Body.FlushAsync();
        if (number == 1)
        {
            context.Abort();
        }
    }
}
