using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services.Imdb;

/// <summary>The local IMDb as a server on this machine.</summary>
/// <remarks>Give a connection <c>address</c>: <see cref="Address"/>, <c>graphql</c>: <see cref="GraphQl"/> and <c>suggestions</c>: <see cref="Suggestions"/>.</remarks>
public sealed class ImdbSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ImdbSite(WebApplication app, ImdbService service) => (_app, Service) = (app, service);

    /// <summary>What it knows and holds, and how it behaves.</summary>
    public ImdbService Service { get; }

    /// <summary>The address of its pages.</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>The address of its GraphQL interface.</summary>
    public Uri GraphQl => new(Address, "graphql");

    /// <summary>The address of its suggestions.</summary>
    public Uri Suggestions => new(Address, "suggestion/");

    /// <summary>The account that tests use.</summary>
    public ImdbAccount Account => Service.Account;

    /// <summary>What was written.</summary>
    public IReadOnlyList<ImdbWrite> Writes => Service.Writes;

    /// <summary>Starts it.</summary>
    /// <param name="account">The account that tests use; null for one that holds nothing.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    public static async Task<ImdbSite> StartAsync(ImdbAccount? account = null, TimeProvider? clock = null)
    {
        var service = new ImdbService(clock);
        if (account is not null)
        {
            service.Use(account);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context => AnswerAsync(service, context));
        await app.StartAsync();
        return new ImdbSite(app, service);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true)); // browsers keep connections open
        await _app.DisposeAsync();
    }

    private static async Task AnswerAsync(ImdbService service, HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        ImdbAnswer answer;
        try
        {
            answer = service.Answer(new ImdbRequest
            {
                Method = context.Request.Method,
                Address = new Uri(context.Request.GetEncodedUrl()),
                Header = name => context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null,
                Body = body,
            });
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // a test breaks the answer off
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.MediaType;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        await context.Response.WriteAsync(answer.Body);
    }
}
