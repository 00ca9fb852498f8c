using System.Diagnostics.CodeAnalysis;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace MediaBridge.Core.Http;

/// <summary>The outermost handler: one log line a request, errors of the right kind, nothing secret in either.</summary>
internal sealed class EntryHandler(HttpHub hub, ServiceBinding binding, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int ExcerptLength = 300;

    private readonly ILogger _log = hub.Options.LoggerFactory.CreateLogger("MediaBridge.Http." + binding.Service);

    private Redactor Redactor => hub.Options.Redactor;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var counters = hub.Counters(binding);
        var intent = request.Intent();
        var run = new RequestRun
        {
            Id = $"{binding.RunId ?? "-"}/{hub.NextNumber()}",
            Intent = intent,
            IsStreamed = RequestRun.WantsStream(request),
            IsRepeatable = intent is RequestIntent.Read or RequestIntent.Query || (intent == RequestIntent.Write && (request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete)),
            Counters = counters,
        };
        RequestRun.Attach(request, run);
        Interlocked.Increment(ref counters.Requests);
        var started = hub.Options.Clock.GetTimestamp();
        var name = Name(request);
        try
        {
            if (request.RequestUri is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            {
                throw new PluginException(ErrorKind.Configuration, $"'{name}' is no http or https address of service '{binding.Service}'.", "Give the connection an address.");
            }

            var response = await base.SendAsync(request, cancellationToken);
            Finish(request, response, run, name, started);
            return response;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref counters.Failures);
            var error = Explain(e, run, name);
            _log.LogWarning(
                "{Service} {Method} {Url} failed after {Milliseconds:0} ms, {Attempts} attempts: {Kind}: {Reason} [{RequestId}]",
                binding.Service, request.Method.Method, Redacted(request), Elapsed(started), run.Attempts, error.Error.Kind, error.Message, run.Id);
            throw error;
        }
    }

    // The rest of the chain is shared: a client that disposes its handler must not close it.
    [SuppressMessage("Usage", "CA2215", Justification = "The base would dispose what is shared.")]
    protected override void Dispose(bool disposing)
    {
    }

    private void Finish(HttpRequestMessage request, HttpResponseMessage response, RequestRun run, string name, long started)
    {
        var clean = request;
        if (run.FinalAddress is { } final && final != request.RequestUri)
        {
            clean = request.Copy();
            clean.RequestUri = final;
        }

        clean.Options.Set(HttpExtensions.SafeAddressKey, name[(name.IndexOf(' ') + 1)..]);
        response.RequestMessage = clean;
        if (response.Content is BufferedContent { IsText: true } text && run.Intent != RequestIntent.SignIn)
        {
            hub.Remember(binding, name, text.Bytes);
        }

        if ((int)response.StatusCode >= 400)
        {
            Interlocked.Increment(ref run.Counters.Failures);
            if (Excerpt(response) is { Length: > 0 } excerpt)
            {
                clean.Options.Set(HttpExtensions.ExcerptKey, excerpt);
            }
        }

        var theirs = response.Headers.NonValidated.TryGetValues("X-Request-ID", out var ids) ? Redactor.Redact(ids.ToString()) : null;
        _log.Log(
            run.IsCacheHit ? LogLevel.Debug : LogLevel.Information,
            "{Service} {Method} {Url} {Status} in {Milliseconds:0} ms, {Attempts} attempts, cached {Cached} [{RequestId} {ServiceRequestId}]",
            binding.Service, request.Method.Method, Redacted(request), (int)response.StatusCode, Elapsed(started), run.Attempts, run.IsCacheHit, run.Id, theirs);
    }

    private PluginException Explain(Exception exception, RequestRun run, string name)
    {
        var error = exception switch
        {
            PluginException known => known.Error,
            BrokenCircuitException resting when !(hub.Options.DetectAway && Connectivity.IsNoConnection(resting)) => new PluginError
            {
                Kind = ErrorKind.Transient,
                Code = HttpErrorCodes.Resting,
                Message = $"{name}: {binding.Service} failed again and again, so it is not asked for a while.",
                Hint = "Run again later: what is left is parked.",
                RetryAfter = resting.RetryAfter,
            },
            _ when RetryRules.IsBroken(exception) || Connectivity.IsNoConnection(exception) || exception is OperationCanceledException => NoAnswer(exception, run, name),
            _ => new PluginError { Kind = ErrorKind.Unexpected, Message = $"{name}: {exception.Message}" },
        };
        var message = Redactor.Redact(error.Message);
        var hint = error.Hint is { } text ? Redactor.Redact(text) : null;
        var cause = exception is PluginException ? exception.InnerException : exception;
        if (exception is PluginException same && message == error.Message && hint == error.Hint && !Redactor.Contains(same.ToString()))
        {
            return same;
        }

        // An inner exception is printed with its message: it goes along only if that holds no secret.
        return new PluginException(error with { Message = message, Hint = hint }, cause is not null && Redactor.Redact(cause.ToString()) == cause.ToString() ? cause : null);
    }

    private PluginError NoAnswer(Exception exception, RequestRun run, string name)
    {
        var reason = exception is OperationCanceledException ? "the time is up" : exception.Message;
        var inDoubt = run.Intent == RequestIntent.Write && run.Attempts > 0 && !RetryRules.SurelyNotSent(exception);
        return new PluginError
        {
            Kind = ErrorKind.Transient,
            Code = inDoubt ? HttpErrorCodes.InDoubt : hub.Options.DetectAway && Connectivity.IsNoConnection(exception) ? HttpErrorCodes.Away : HttpErrorCodes.NoAnswer,
            Message = $"{name}: no answer after {run.Attempts} attempts: {reason}{(inDoubt ? " The write may have arrived." : "")}",
            Hint = inDoubt ? "Run again: it is read back first, and not written twice." : "Check the network and the connection's address; the next run tries again.",
        };
    }

    private string? Excerpt(HttpResponseMessage response)
    {
        if (response.Content is not BufferedContent { IsText: true } body)
        {
            return null;
        }

        var text = Redactor.Redact(BufferedContent.TextOf(body.Bytes, 4096));
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ExcerptLength ? line : line[..ExcerptLength] + "…";
    }

    private string Redacted(HttpRequestMessage request) => request.RequestUri is { } address ? Redactor.Redact(address) : "";

    private string Name(HttpRequestMessage request)
    {
        var address = request.RequestUri;
        var text = address is null ? "" : address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address.OriginalString.Split('?')[0];
        return $"{request.Method} {Redactor.Redact(text)}";
    }

    private double Elapsed(long started) => hub.Options.Clock.GetElapsedTime(started).TotalMilliseconds;
}
