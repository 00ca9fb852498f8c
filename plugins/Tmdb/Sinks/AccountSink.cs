using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sinks;

/// <summary>Plans by comparing with what the account holds, and writes title by title: TMDB takes one in a request.</summary>
internal abstract class AccountSink(TmdbClient client, params string[] schemes) : ISink
{
    protected TmdbClient Client { get; } = client;

    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var resolved = request with { Desired = new DesiredIds(Client).ResolveAsync(request.Desired, Narrow, cancellationToken) };
        return Diff.Against(resolved, schemes, cancellationToken: cancellationToken);
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return await TryAsync(change, cancellationToken);
        }
    }

    /// <summary>What of a desire is this sink's business.</summary>
    protected virtual DesiredItem Narrow(DesiredItem desire) => desire;

    /// <summary>Makes a change: what is to be there, or what is to go.</summary>
    protected abstract Task WriteAsync(MediaItem? add, MediaItem? remove, CancellationToken cancellationToken);

    private async Task<ChangeResult> TryAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            var (add, remove) = Diff.Parts(change);
            await WriteAsync(add, remove, cancellationToken);
            return ChangeResult.Applied(change);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.NotFound)
        {
            return ChangeResult.Rejected(change, e.Error.Message);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }
}
