using System.Runtime.CompilerServices;
using MediaBridge.Core.BuiltIn.Sinks;
using MediaBridge.Core.Items;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Pipeline;

/// <summary>Items into the library. Each source item is a layer of the item that it is: what people edited and what other sources say stays.</summary>
internal sealed class LibrarySink(Func<LibraryStore> library) : ISink, IFieldOrigins, IPerItemFiles
{
    /// <summary>Changes in one write.</summary>
    public const int Group = 500;

    /// <inheritdoc/>
    public bool IsPerItem => true;

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var store = library();
        await store.ReorderAsync(cancellationToken);
        var plan = new LibraryPlan(store);
        if (request.NothingChanged && plan.AllStand(request.Owned))
        {
            foreach (var owned in request.Owned)
            {
                yield return new PlannedChange { Kind = ChangeKind.Unchanged, Target = owned.Target };
            }

            yield break;
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            var change = plan.Of(desired);
            if (wanted.Add(change.Target))
            {
                yield return change;
            }
        }

        foreach (var gone in request.Mirror ? request.Owned.Where(o => !wanted.Contains(o.Target)) : [])
        {
            if (plan.Gone(gone.Target) is { } change)
            {
                yield return change;
            }
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var group in request.Changes.Chunk(Group).WithCancellation(cancellationToken))
        {
            foreach (var result in await WriteAsync(group, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return result;
            }
        }
    }

    /// <summary>A group in one write: it is there as a whole, or not at all.</summary>
    private async Task<List<ChangeResult>> WriteAsync(PlannedChange[] group, CancellationToken cancellationToken)
    {
        var results = new List<ChangeResult>(group.Length);
        var sources = SourceItem.Prepared([.. group.Select(c => (c.Do ?? throw new PluginException(ErrorKind.Unexpected, $"The change of '{c.Target}' does not say what is wanted.")).Item)]);
        using var writer = await library().WriteAsync(cancellationToken);
        for (var i = 0; i < group.Length; i++)
        {
            results.Add(Write(writer, group[i], sources[i]));
        }

        writer.Commit();
        return results;
    }

    /// <summary>One item that cannot be written stops no other.</summary>
    private static ChangeResult Write(LibraryWriter writer, PlannedChange change, SourceItem source)
    {
        var desired = change.Do!;
        try
        {
            if (desired.Op == DesiredOp.Remove)
            {
                return writer.Apart(() => writer.Remove(change.Target, LibraryPlan.IsForgotten(desired.Item))) ? ChangeResult.Applied(change) : ChangeResult.AlreadyThere(change);
            }

            // The tag makes it this step's own: what it wrote and no longer has, it may take away.
            return writer.Apart(() => writer.Put(source).Changed) ? ChangeResult.Applied(change, source.Fingerprint) : ChangeResult.AlreadyThere(change, source.Fingerprint);
        }
        catch (Exception e) when (e is not (OperationCanceledException or Microsoft.Data.Sqlite.SqliteException))
        {
            return ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Unexpected, Message = $"{change.Summary ?? change.Target} could not be written to the library: {e.Message}" });
        }
    }
}
