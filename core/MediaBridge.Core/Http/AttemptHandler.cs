namespace MediaBridge.Core.Http;

/// <summary>Keeps the time of one attempt and reads the answer as a whole, so that a broken one is a failed attempt.</summary>
internal sealed class AttemptHandler(HttpHub hub, ServiceBinding binding, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        using var timer = new CancellationTokenSource(binding.Policy.AttemptTimeout, hub.Options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            return run.IsStreamed ? response : await BufferAsync(request.Method, response, run, either.Token);
        }
        catch (OperationCanceledException e) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no whole answer within {binding.Policy.AttemptTimeout.TotalSeconds:0.#} s.", e);
        }
    }

    private async Task<HttpResponseMessage> BufferAsync(HttpMethod method, HttpResponseMessage response, RequestRun run, CancellationToken cancellationToken)
    {
        var source = response.Content;
        if (source.Headers.ContentType?.MediaType is "text/event-stream")
        {
            return response;
        }

        try
        {
            var announced = source.Headers.ContentLength;
            var stream = await source.ReadAsStreamAsync(cancellationToken);
            using var buffer = new MemoryStream(announced is > 0 and < 1 << 20 ? (int)announced : 4096);
            var chunk = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
            {
                buffer.Write(chunk, 0, read);
                Interlocked.Add(ref run.Counters.Bytes, read);
                if (buffer.Length > hub.Options.BufferLimit)
                {
                    response.Content = new PartlyReadContent(source, buffer.ToArray(), stream, run.Counters);
                    return response;
                }
            }

            if (announced is { } length && buffer.Length < length && method != HttpMethod.Head)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, $"The answer broke off after {buffer.Length} of {length} bytes.");
            }

            response.Content = new BufferedContent(buffer.ToArray());
            PartlyReadContent.CopyHeaders(source, response.Content);
            source.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
