using System.Net.Http.Json;
using Polly;

namespace MediaBridge.Core.Http;

/// <summary>Keeps the time of the whole request, tries again, and leaves a failing service alone.</summary>
internal sealed class RetryHandler(HttpHub hub, ServiceBinding binding, ServiceState state, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const long LargestReplay = 8 << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        run.IsReplayable = await MakeReplayableAsync(request.Content, cancellationToken);
        using var budget = new Budget(binding.Policy.TotalTimeout, hub.Options.Clock, cancellationToken);
        run.Budget = budget;
        var context = ResilienceContextPool.Shared.Get(budget.Token);
        context.Properties.Set(RetryRules.RunKey, run);
        try
        {
            return await state.PipelineOf(binding.Policy).ExecuteAsync(
                static (context, state) => new ValueTask<HttpResponseMessage>(state.Handler.SendInnerAsync(state.Request, context.CancellationToken)),
                context,
                (Handler: this, Request: request));
        }
        catch (OperationCanceledException e) when (budget.IsExpired && !cancellationToken.IsCancellationRequested)
        {
            var last = run.LastFailure is { } failure ? $", the last one ended with {failure}" : "";
            throw new TimeoutException($"it took longer than {binding.Policy.TotalTimeout.TotalSeconds:0.#} s with {run.Attempts} attempts{last}.", e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async Task<bool> MakeReplayableAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null or ByteArrayContent)
        {
            return true;
        }

        // JSON does not tell its length, but it was in memory before.
        var isSmall = content is JsonContent || content.Headers.ContentLength <= LargestReplay;
        if (!isSmall)
        {
            return false;
        }

        await content.LoadIntoBufferAsync(cancellationToken);
        return true;
    }

    private Task<HttpResponseMessage> SendInnerAsync(HttpRequestMessage request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);
}
