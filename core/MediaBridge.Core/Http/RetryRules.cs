using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace MediaBridge.Core.Http;

/// <summary>When a request is tried again, and when a service is left alone.</summary>
internal static class RetryRules
{
    /// <summary>Carries the request's state through Polly.</summary>
    public static readonly ResiliencePropertyKey<RequestRun> RunKey = new("MediaBridge.Run");

    /// <summary>Retry, each counted and logged, around a circuit breaker.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(string service, ServicePolicy policy, HttpHubOptions options)
    {
        var (clock, tuning) = (options.Clock, options.Tuning.Of(service));
        var log = options.LoggerFactory.CreateLogger("MediaBridge.Http." + service);
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (policy.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = policy.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = tuning.FirstDelay,
                MaxDelay = tuning.LongestDelay,
                ShouldHandle = args => ValueTask.FromResult(MayRepeat(args.Context.Properties.GetValue(RunKey, null!), args.Outcome, tuning)),
                DelayGenerator = args => ValueTask.FromResult(RetryAfter(args.Outcome.Result, clock)),
                OnRetry = args =>
                {
                    var run = args.Context.Properties.GetValue(RunKey, null!);
                    Interlocked.Increment(ref run.Counters.Retries);
                    log.Retrying(service, args.AttemptNumber + 1, policy.Retries + 1, Reason(args.Outcome, options.Redactor), args.RetryDelay.TotalSeconds, run.Id);
                    args.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = 0.8,
            MinimumThroughput = 12,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(20),
            ShouldHandle = args => ValueTask.FromResult(IsBroken(args.Outcome.Exception) || args.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented }),
        }).Build();
    }

    /// <summary>How long the service asks to wait; null if it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider clock)
    {
        var wait = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>Whether the connection, not the service's logic, is what failed.</summary>
    public static bool IsBroken(Exception? exception) =>
        exception is HttpRequestException or IOException or TimeoutException or InvalidDataException;

    /// <summary>Whether a request surely did not arrive: there was no connection to send it over.</summary>
    public static bool SurelyNotSent(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };

    private static string Reason(Outcome<HttpResponseMessage> outcome, Redactor redactor) =>
        outcome.Result is { } response ? $"status {(int)response.StatusCode}" : redactor.Redact(outcome.Exception?.Message ?? "");

    private static bool MayRepeat(RequestRun run, Outcome<HttpResponseMessage> outcome, HttpTuning tuning)
    {
        if (run.Intent == RequestIntent.SignIn || !run.IsReplayable)
        {
            return false;
        }

        if (outcome.Exception is { } exception)
        {
            return IsBroken(exception) && (run.IsRepeatable || SurelyNotSent(exception));
        }

        return outcome.Result is { } response && (response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.ServiceUnavailable => run.IsRepeatable || response.Headers.RetryAfter is not null,
            HttpStatusCode.RequestTimeout => run.IsRepeatable,
            HttpStatusCode.NotImplemented => false,
            >= HttpStatusCode.InternalServerError => run.IsRepeatable,
            var other => run.IsRepeatable && tuning.AlsoRetries((int)other),
        });
    }
}
