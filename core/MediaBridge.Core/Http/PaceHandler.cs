using System.Globalization;
using System.Net;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Every attempt waits for its turn; a service that asks us to wait holds back everybody who shares its pace.</summary>
internal sealed class PaceHandler(HttpHub hub, ServiceBinding binding, ServiceState state, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        if (state.Pace.PauseLeft is var left && left > run.Budget!.Remaining)
        {
            throw TooLong(left);
        }

        using var turn = await WaitAsync(run, cancellationToken);
        run.Attempts++;
        Interlocked.Increment(ref run.Counters.Attempts);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            return Note(request.MayAskToWait() && response.Content is BufferedContent body ? request.Translated(response, body.Bytes) : response, run);
        }
        catch (Exception e) when (RetryRules.IsBroken(e))
        {
            run.LastFailure = e.Message;
            throw;
        }
    }

    private HttpResponseMessage Note(HttpResponseMessage response, RequestRun run)
    {
        if ((int)response.StatusCode >= 400)
        {
            run.LastFailure = $"status {(int)response.StatusCode}";
        }

        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
            && RetryRules.RetryAfter(response, hub.Options.Clock) is { } wait)
        {
            state.Pace.Pause(wait);
            if (wait > run.Budget!.Remaining)
            {
                response.Dispose();
                throw TooLong(wait);
            }
        }

        return response;
    }

    private async Task<IDisposable> WaitAsync(RequestRun run, CancellationToken cancellationToken)
    {
        var started = hub.Options.Clock.GetTimestamp();
        run.Budget!.Pause();
        try
        {
            return await state.Pace.EnterAsync(run.Intent, cancellationToken, run.Budget.Remaining);
        }
        catch (PausedException e)
        {
            throw TooLong(e.Left);
        }
        finally
        {
            run.Budget.Resume();
            Interlocked.Add(ref run.Counters.WaitTicks, hub.Options.Clock.GetElapsedTime(started).Ticks);
        }
    }

    /// <summary>Long waits by when they end, to the minute, so that all who wait are told the same.</summary>
    private string Until(TimeSpan wait)
        => wait < TimeSpan.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalSeconds):0} seconds")
            : string.Create(CultureInfo.InvariantCulture, $"until {(hub.Options.Clock.GetUtcNow() + wait + TimeSpan.FromSeconds(59)):yyyy-MM-dd HH:mm} UTC");

    private PluginException TooLong(TimeSpan wait) => new(new PluginError
    {
        Kind = ErrorKind.RateLimited,
        Code = "http.429",
        Message = $"{binding.Service} asks us to wait {Until(wait)}, longer than a request may take ({binding.Policy.TotalTimeout.TotalSeconds:0} s).",
        Hint = "Run again later: what is left is parked.",
        RetryAfter = wait,
    });
}
