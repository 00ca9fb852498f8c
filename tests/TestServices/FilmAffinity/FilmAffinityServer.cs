using System.Net;
using MediaBridge.Tests.Services.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A <see cref="FilmAffinitySite"/> on a port of this machine.</summary>
public sealed class FilmAffinityServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FilmAffinityServer(WebApplication app, FilmAffinitySite site) => (_app, Site) = (app, site);

    /// <summary>What answers.</summary>
    public FilmAffinitySite Site { get; }

    /// <summary>Its address, with a slash at the end: the option <c>address</c> of a connection.</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>Starts a site.</summary>
    /// <param name="site">What answers; null for one with a thousand films, without accounts.</param>
    public static async Task<FilmAffinityServer> StartAsync(FilmAffinitySite? site = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new FilmAffinityServer(app, site ?? new FilmAffinitySite(FilmCatalogue.Of(1000)));
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var answer = Site.Answer(new SiteRequest
        {
            Method = context.Request.Method,
            Target = context.Request.Path.Value + context.Request.QueryString.Value,
            Cookie = context.Request.Headers.Cookie.ToString(),
            Body = await reader.ReadToEndAsync(),
        });
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.MediaType;
        if (answer.SetCookie is { } cookie)
        {
            response.Headers.SetCookie = cookie;
        }

        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (answer.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(answer.Body);
    }
}
