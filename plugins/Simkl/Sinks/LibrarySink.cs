using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Plans by comparing with what the account holds, and writes up to a hundred changes in a request. Writing twice is the same as once.</summary>
internal abstract class LibrarySink(SimklClient client) : ISink
{
    public const int Most = 100;

    private static readonly IReadOnlyList<string> Schemes = [EpisodeIds.Scheme, .. SimklIds.Titles];

    /// <summary>Where what is to be there goes.</summary>
    protected abstract string AddPath { get; }

    /// <summary>Where what is to go goes.</summary>
    protected abstract string RemovePath { get; }

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var library = await client.LibraryAsync(cancellationToken);
        await foreach (var change in Diff.Against(await PreparedAsync(request, library, cancellationToken), Schemes, effects: c => Effects(c, library), cancellationToken: cancellationToken))
        {
            yield return change.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete && WhyNot(change, library) is { } reason
                ? change with { Kind = ChangeKind.Skip, Reason = reason, Do = null, Inverse = null, Effects = [] }
                : change;
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var changes in request.Changes.Chunk(Most).WithCancellation(cancellationToken))
        {
            var (adding, removing) = (new Batch(), new Batch());
            foreach (var change in changes)
            {
                // To add replaces: Simkl holds one of everything.
                var (add, remove) = Diff.Parts(change);
                if (add is not null)
                {
                    Add(adding, change, add);
                }
                else
                {
                    Remove(removing, change, remove!);
                }
            }

            foreach (var result in (await SendAsync(RemovePath, removing, cancellationToken)).Concat(await SendAsync(AddPath, adding, cancellationToken)))
            {
                yield return result;
            }
        }
    }

    /// <summary>What of the desires is this sink's business.</summary>
    protected abstract Task<PlanRequest> PreparedAsync(PlanRequest request, Library library, CancellationToken cancellationToken);

    /// <summary>Why a change must not be made; null if it may.</summary>
    protected virtual string? WhyNot(PlannedChange change, Library library) => null;

    /// <summary>What else a change does.</summary>
    protected virtual IReadOnlyList<DesiredItem> Effects(PlannedChange change, Library library) => [];

    protected abstract void Add(Batch batch, PlannedChange change, MediaItem item);

    protected virtual void Remove(Batch batch, PlannedChange change, MediaItem item) => batch.Add(change, item, _ => { });

    private async Task<IEnumerable<ChangeResult>> SendAsync(string path, Batch batch, CancellationToken cancellationToken)
    {
        if (batch.IsEmpty)
        {
            return [];
        }

        try
        {
            return batch.Results(await client.WriteAsync(path, batch.ToJson(), cancellationToken)).ToList();
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.NotFound)
        {
            return batch.Changes.Select(c => ChangeResult.Rejected(c, e.Error.Message)).ToList();
        }
        catch (PluginException e)
        {
            return batch.Changes.Select(c => ChangeResult.Failed(c, e.Error)).ToList();
        }
    }
}
