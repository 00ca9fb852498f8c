using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services.Serving;

/// <summary>A service on a port of this machine.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ILocalService _service;
    private readonly Lock _one = new();

    private LocalServer(WebApplication app, ILocalService service) => (_app, _service) = (app, service);

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>Whether it drops connections, as a service does that is away.</summary>
    public bool IsAway { get; set; }

    public static async Task<LocalServer> StartAsync(ILocalService service)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new LocalServer(app, service);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        if (IsAway)
        {
            context.Abort();
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var request = new ServiceRequest
        {
            Method = context.Request.Method,
            Address = new Uri(Address, context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent()),
            Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = await reader.ReadToEndAsync(),
        };
        ServiceAnswer answer;
        lock (_one)
        {
            answer = _service.Answer(request);
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.MediaType;
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(answer.Body);
    }
}
