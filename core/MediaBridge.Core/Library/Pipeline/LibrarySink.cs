using System.Runtime.CompilerServices;
using MediaBridge.Core.BuiltIn.Sinks;
using MediaBridge.Core.Items;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Pipeline;

/// <summary>Items into the library. Each source item is a layer of the item that it is: what people edited and what other sources say stays.</summary>
internal sealed class LibrarySink(Func<LibraryStore> library) : ISink, IFieldOrigins, IPerItemFiles, IOwnDatabase
{
    /// <summary>Changes that are asked for before the first has its result: half of them are written at once, half made ready meanwhile.</summary>
    public const int Group = 400;

    /// <summary>Items that are compared with one state of the library.</summary>
    private const int Planned = 50;

    /// <inheritdoc/>
    public bool IsPerItem => true;

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var store = library();
        await store.ReorderAsync(cancellationToken);
        using var plan = new LibraryPlan(store);
        if (request.NothingChanged && plan.AllStand(request.Owned))
        {
            foreach (var owned in request.Owned)
            {
                yield return new PlannedChange { Kind = ChangeKind.Unchanged, Target = owned.Target };
            }

            yield break;
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var some in request.Desired.Chunk(Planned).WithCancellation(cancellationToken))
        {
            foreach (var change in plan.Of(some))
            {
                if (wanted.Add(change.Target))
                {
                    yield return change;
                }
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
        await using var groups = request.Changes.Chunk(Group / 2).GetAsyncEnumerator(cancellationToken);
        var next = NextAsync(groups, library().Now);
        try
        {
            while (await next is { } group)
            {
                next = Task.Run(() => NextAsync(groups, library().Now), CancellationToken.None); // made ready while this one is written
                foreach (var result in await WriteAsync(group, cancellationToken))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return result;
                }
            }
        }
        finally
        {
            _ = await Task.WhenAny(next); // what went wrong behind the last group taken concerns nobody
        }
    }

    /// <summary>The next changes with what is written of each; null at the end.</summary>
    private static async Task<(PlannedChange Change, SourceItem Source)[]?> NextAsync(IAsyncEnumerator<PlannedChange[]> groups, DateTimeOffset now)
    {
        if (!await groups.MoveNextAsync())
        {
            return null;
        }

        var group = groups.Current;
        var sources = SourceItem.Prepared([.. group.Select(c => (c.Do ?? throw new PluginException(ErrorKind.Unexpected, $"The change of '{c.Target}' does not say what is wanted.")).Item)], now);
        return [.. group.Zip(sources)];
    }

    /// <summary>A group in one write: it is there as a whole, or not at all. Only when one of it fails is each written apart, so that it stops no other: the index flushes at every such mark, which costs more than the writing.</summary>
    private async Task<List<ChangeResult>> WriteAsync((PlannedChange Change, SourceItem Source)[] group, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(group, Write, cancellationToken);
        }
        catch (Exception e) when (IsOfItem(e))
        {
            return await WriteAsync(group, Apart, cancellationToken);
        }
    }

    private async Task<List<ChangeResult>> WriteAsync((PlannedChange Change, SourceItem Source)[] group, Func<LibraryWriter, PlannedChange, SourceItem, ChangeResult> write, CancellationToken cancellationToken)
    {
        using var writer = await library().WriteAsync(cancellationToken);
        var results = group.Select(g => write(writer, g.Change, g.Source)).ToList();
        writer.Commit();
        return results;
    }

    private static ChangeResult Apart(LibraryWriter writer, PlannedChange change, SourceItem source)
    {
        try
        {
            return writer.Apart(() => Write(writer, change, source));
        }
        catch (Exception e) when (IsOfItem(e))
        {
            return ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Unexpected, Message = $"{change.Summary ?? change.Target} could not be written to the library: {e.Message}" });
        }
    }

    /// <summary>Whether one item is to blame, not the database or who stopped it.</summary>
    private static bool IsOfItem(Exception e) => e is not (OperationCanceledException or Microsoft.Data.Sqlite.SqliteException);

    private static ChangeResult Write(LibraryWriter writer, PlannedChange change, SourceItem source)
    {
        if (change.Do!.Op == DesiredOp.Remove)
        {
            return writer.Remove(change.Target, LibraryPlan.IsForgotten(change.Do.Item)) ? ChangeResult.Applied(change) : ChangeResult.AlreadyThere(change);
        }

        // The tag makes it this step's own: what it wrote and no longer has, it may take away.
        return writer.Put(source).Changed ? ChangeResult.Applied(change, source.Fingerprint) : ChangeResult.AlreadyThere(change, source.Fingerprint);
    }
}
