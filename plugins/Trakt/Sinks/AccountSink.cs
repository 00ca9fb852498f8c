using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Plans one facet by comparing with what the account holds, and writes it in batches.</summary>
internal abstract class AccountSink(TraktClient client, string facet, Func<CancellationToken, Task<string>> path) : ISink
{
    private readonly Batch _batch = new(client, path);

    protected AccountSink(TraktClient client, string facet, string path)
        : this(client, facet, _ => Task.FromResult(path))
    {
    }

    protected TraktClient Client { get; } = client;

    public virtual IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var own = request with
        {
            Desired = new DesiredIds(Client).ResolveAsync(request.Desired, Narrow, request.Reject, cancellationToken),
            Facets = [.. request.Facets.Where(f => f.Facet == facet)],
        };
        return Diff.Against(own, TraktSchemes.All, SettleAfter, Effects, cancellationToken);
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await foreach (var changes in request.Changes.Chunk(Batch.Size).WithCancellation(cancellationToken))
        {
            var rows = changes.Select(c => new WriteRow(c)).ToList();
            await WriteAsync(rows, cancellationToken);
            foreach (var row in rows)
            {
                yield return row.Result;
            }
        }
    }

    /// <summary>What of a desire is this sink's business; null, with the reason, if nothing is.</summary>
    protected virtual DesiredItem? Narrow(DesiredItem desire, out string? reason)
    {
        reason = null;
        return desire;
    }

    protected virtual TimeSpan SettleAfter(PlannedChange change) => TimeSpan.Zero;

    protected virtual IReadOnlyList<DesiredItem> Effects(PlannedChange change) => [];

    /// <summary>What to add: a row of the request, or several.</summary>
    protected abstract IEnumerable<TraktWriteRow> Adds(MediaItem item, TraktIds ids, TimeZoneInfo zone);

    /// <summary>What to remove.</summary>
    protected virtual IEnumerable<WritePart> Removes(WriteRow row, MediaItem item, TraktIds ids) => [new WritePart(row, item.Kind, new TraktWriteRow { Ids = ids })];

    /// <summary>Takes out what is there already, for a service that does not see it.</summary>
    protected virtual Task<IReadOnlyList<WritePart>> MissingAsync(IReadOnlyList<WritePart> parts, CancellationToken cancellationToken) => Task.FromResult(parts);

    private async Task WriteAsync(List<WriteRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            var (adds, removes) = Parts(rows, await Client.ZoneAsync(cancellationToken));
            await _batch.RemoveAsync(removes, cancellationToken);
            await _batch.AddAsync(await MissingAsync([.. adds.Where(p => !p.Row.IsBad)], cancellationToken), cancellationToken);
        }
        catch (PluginException e)
        {
            rows.ForEach(r => r.Fail(e.Error));
        }
    }

    private (List<WritePart> Adds, List<WritePart> Removes) Parts(List<WriteRow> rows, TimeZoneInfo zone)
    {
        var (adds, removes) = (new List<WritePart>(), new List<WritePart>());
        foreach (var row in rows)
        {
            var (add, remove) = Diff.Parts(row.Change);
            if (TraktSchemes.Write((add ?? remove)!) is not { } ids)
            {
                row.Reject($"{add ?? remove} has no id of its kind that Trakt knows");
                continue;
            }

            if (remove is not null)
            {
                removes.AddRange(Removes(row, remove, ids));
            }

            if (add is not null)
            {
                adds.AddRange(Adds(add, ids, zone).Select(b => new WritePart(row, add.Kind, b)));
            }
        }

        return (adds, removes);
    }
}
