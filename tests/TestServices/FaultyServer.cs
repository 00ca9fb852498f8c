using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services;

/// <summary>A local server that misbehaves on purpose, each path in its own way, and remembers what it was asked.</summary>
public sealed class FaultyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _arrived = new(0);

    private FaultyServer(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    /// <summary>The version that <c>/etag</c> and <c>/file</c> show.</summary>
    public string Version { get; set; } = "v1";

    /// <summary>The bytes of <c>/file</c>.</summary>
    public byte[] File { get; set; } = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7 % 251))];

    /// <summary>After how many bytes each answer of <c>/file</c> breaks off; 0 never.</summary>
    public int BreakAfter { get; set; }

    /// <summary>What <c>/me</c> takes as a good token.</summary>
    public Func<string, bool> TakesToken { get; set; } = _ => true;

    public static async Task<FaultyServer> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new FaultyServer(app, clock ?? TimeProvider.System);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path) => _counts.GetValueOrDefault(path);

    /// <summary>Waits until one more request has arrived.</summary>
    public async Task ArrivedAsync(int requests = 1)
    {
        for (var i = 0; i < requests; i++)
        {
            if (!await _arrived.WaitAsync(TimeSpan.FromSeconds(30)))
            {
                throw new TimeoutException("The request did not come.");
            }
        }
    }

    /// <summary>Lets the requests of <c>/slow</c> go.</summary>
    public void Release() => _released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Release();
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var path = request.Path.Value!;
        var number = _counts.AddOrUpdate(path, 1, (_, n) => n + 1);
        _seen.Enqueue(new SeenRequest(request.Method, path, request.QueryString.Value ?? "", request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body, _clock.GetUtcNow()));
        _arrived.Release();
        var parts = path.Trim('/').Split('/');
        int Part(int i) => int.Parse(parts[i], CultureInfo.InvariantCulture);
        switch (parts[0])
        {
            case "limited": // /limited/TIMES/SECONDS
                if (number <= Part(1))
                {
                    context.Response.Headers.RetryAfter = parts[2];
                    context.Response.StatusCode = 429;
                    return;
                }

                break;
            case "flaky": // /flaky/TIMES/STATUS
                if (number <= Part(1))
                {
                    context.Response.StatusCode = Part(2);
                    await context.Response.WriteAsync("sorry");
                    return;
                }

                break;
            case "truncated": // /truncated/TIMES
                if (number <= Part(1))
                {
                    context.Response.ContentLength = 1000;
                    await context.Response.WriteAsync("{\"cut\":");
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    return;
                }

                break;
            case "status":
                context.Response.StatusCode = Part(1);
                context.Response.ContentType = "text/plain";
                await context.Response.WriteAsync("status " + request.QueryString + body);
                return;
            case "html":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<!DOCTYPE html><title>Maintenance</title>");
                return;
            case "slow":
                await Task.WhenAny(_released.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                break;
            case "hops": // /hops/LEFT
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = Part(1) > 0 ? $"/hops/{Part(1) - 1}" : "/ok";
                return;
            case "to": // /to?URL
                context.Response.StatusCode = parts.Length > 1 ? Part(1) : 302;
                context.Response.Headers.Location = Uri.UnescapeDataString(request.QueryString.Value![1..]);
                return;
            case "etag":
                context.Response.Headers.ETag = $"\"{Version}\"";
                context.Response.Headers.CacheControl = "max-age=60";
                if (request.Headers.IfNoneMatch == $"\"{Version}\"")
                {
                    context.Response.StatusCode = 304;
                    return;
                }

                await context.Response.WriteAsync(Version);
                return;
            case "me":
                var token = request.Headers.Authorization.ToString();
                context.Response.StatusCode = TakesToken(token) ? 200 : 401;
                await context.Response.WriteAsync($"you are {token} {request.Headers.Cookie}");
                return;
            case "cookie":
                context.Response.Headers.SetCookie = $"session={parts[1]}; Path=/";
                break;
            case "echo":
                context.Response.ContentType = "text/plain";
                await context.Response.WriteAsync(request.QueryString + "\n" + string.Join('\n', request.Headers.Select(h => $"{h.Key}: {h.Value}")) + "\n" + body);
                return;
            case "large":
                await context.Response.Body.WriteAsync(new byte[Part(1)]);
                return;
            case "file":
                await SendFileAsync(context);
                return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"path":"{{path}}","number":{{number}}}""", Encoding.UTF8);
    }

    private async Task SendFileAsync(HttpContext context)
    {
        var range = context.Request.GetTypedHeaders().Range?.Ranges.SingleOrDefault();
        var tag = $"\"{Version}\"";
        var from = 0L;
        if (range?.From is { } start && (context.Request.Headers.IfRange.Count == 0 || context.Request.Headers.IfRange == tag))
        {
            from = start;
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{File.Length - 1}/{File.Length}";
        }

        context.Response.Headers.ETag = tag;
        context.Response.ContentLength = File.Length - from;
        context.Response.ContentType = "image/jpeg";
        var length = BreakAfter > 0 ? (int)Math.Min(BreakAfter, File.Length - from) : (int)(File.Length - from);
        await context.Response.Body.WriteAsync(File.AsMemory((int)from, length));
        await context.Response.Body.FlushAsync();
        if (from + length < File.Length)
        {
            context.Abort();
        }
    }
}
