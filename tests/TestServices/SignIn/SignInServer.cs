using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Tests.Services.SignIn;

/// <summary>A local server that issues device codes and tokens, lets tokens end, renews them (each refresh token once), and says who somebody is.</summary>
public sealed class SignInServer : IAsyncDisposable
{
    public const string User = "ana";
    public const string Password = "pass-canary-word";
    public const string Key = "key-canary-word";
    public const string Code = "42-17";
    public const string UserCode = "ABCD-1234";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refresh = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();
    private int _issued;
    private int _polls;

    private SignInServer(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>Its address.</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    /// <summary>How often a device asks in vain before its person has entered the code.</summary>
    public int PollsBeforeApproval { get; set; } = 2;

    /// <summary>How long a token is good.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromHours(2);

    /// <summary>What <c>/me</c> answers instead, if set.</summary>
    public int? Broken { get; set; }

    /// <summary>What it was asked: paths, and the grant of tokens.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Tokens that it issued, in order: access and refresh.</summary>
    public ConcurrentQueue<string> Issued { get; } = new();

    public static async Task<SignInServer> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new SignInServer(app, clock ?? TimeProvider.System);
        app.MapPost("/device", server.Device);

        // As a delegate: a method of this shape would count as a request delegate, whose result is dropped.
        app.MapPost("/token", (Delegate)server.TokenAsync);
        app.MapGet("/me", server.Me);
        await app.StartAsync();
        return server;
    }

    /// <summary>Ends all access tokens now, before their time.</summary>
    public void EndTokens() => _access.Clear();

    /// <summary>Ends the refresh tokens too: only signing in again helps.</summary>
    public void EndAll()
    {
        EndTokens();
        _refresh.Clear();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Device()
    {
        _asked.Enqueue("device");
        return Results.Json(new { device = "device-1", user = UserCode, url = "https://club.example/device", interval = 1 });
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var grant = form["grant"].ToString();
        _asked.Enqueue(grant);
        var good = grant switch
        {
            "device" => form["device"] == "device-1" && Interlocked.Increment(ref _polls) > PollsBeforeApproval,
            "code" => form["code"] == Code,
            "password" => form["user"] == User && form["password"] == Password,
            "refresh" => _refresh.TryRemove(form["token"].ToString(), out _),
            _ => false,
        };
        return good ? Issue() : Results.StatusCode(400);
    }

    private IResult Issue()
    {
        var number = Interlocked.Increment(ref _issued);
        var (access, refresh, ends) = ($"access-canary-{number}", $"refresh-canary-{number}", _clock.GetUtcNow() + Life);
        (_access[access], _refresh[refresh]) = (ends, true);
        Issued.Enqueue(access);
        Issued.Enqueue(refresh);
        return Results.Json(new { access, refresh, expires = ends.ToString("O", CultureInfo.InvariantCulture) });
    }

    private IResult Me(HttpContext context)
    {
        _asked.Enqueue("me");
        if (Broken is { } status)
        {
            return Results.StatusCode(status);
        }

        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        var known = context.Request.Headers["X-Key"] == Key || (_access.TryGetValue(token, out var ends) && ends > _clock.GetUtcNow());
        return known ? Results.Json(new { id = "u-7", name = "Ana", version = "3.1" }) : Results.StatusCode(401);
    }
}
