using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Second phase: steps. Items are processed in parallel and kept in order; a body is stored again only for an item that a step changed.</summary>
internal sealed class ResolvePhase(RunContext context)
{
    private const int Page = 200;
    private readonly Decisions _decisions = new(context.Run.Id, context.Hider, context.Redact);
    private readonly FoundTally _found = new(context.Run.Id);
    private readonly ReadStore _reads = new(context.Database, context.Run.Id);

    /// <summary>Whether items are to tell which step gave each of their fields.</summary>
    public bool NotesFields { get; init; }

    /// <summary>Which parked rows a run takes up, as SQL of ours: all, or those that fit the reason it was run again for.</summary>
    public static string ParkedOf(string? retry) => retry switch
    {
        null => "1=1",
        ReasonWords.Held or ReasonWords.Unmatched => $"kind='{nameof(ErrorKind.InteractionNeeded)}'",
        ReasonWords.Parked or ReasonWords.Limited or ReasonWords.Away => $"kind<>'{nameof(ErrorKind.InteractionNeeded)}'",
        _ => "1=0",
    };

    /// <summary>The journal of items that a step could not process for now.</summary>
    public static string ParkedStep(string pipeline) => $"{pipeline}\n(steps)";

    public async Task RunAsync(IReadOnlyList<ResolveStage> stages, IReadOnlyList<IReadOnlyList<FacetInfo>> declared, CancellationToken cancellationToken)
    {
        await FeedParkedAsync(cancellationToken);
        var fill = FacetsToFill(declared);
        var generation = context.Run.Generation;
        var from = context.Run.ResolvedTo;
        while (true)
        {
            var facets = generation == 0 ? fill : [];
            if (stages[generation].Steps.Count > 0 || facets.Count > 0 || context.Ratings.IsOn)
            {
                await StepsAsync(generation, stages[generation], facets, from, cancellationToken);
            }

            if (++generation >= stages.Count)
            {
                return;
            }

            await BarrierAsync(generation, stages[generation], cancellationToken);
            from = 0;
        }
    }

    /// <summary>Items parked by the steps of earlier runs come again, unless this run read them anew.</summary>
    private async Task FeedParkedAsync(CancellationToken cancellationToken)
    {
        const string Source = "(parked)";
        const int Ord = 255;
        var step = ParkedStep(context.Pipeline.Name);
        if (_reads.Find(Source) is not null)
        {
            return;
        }

        var parked = context.Database.List($"SELECT target, body, op FROM parked WHERE step=?1 AND {ParkedOf(context.Options.Retry)}{context.WhichWait} ORDER BY target", r => (Key: r.GetString(0), Body: (byte[])r.GetValue(1), Ord: r.GetInt32(2) - 1), step);
        if (parked.Count == 0)
        {
            return;
        }

        var number = _reads.NextNumber();
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        transaction.Run("INSERT INTO reads(run, source, ord, ended, complete) VALUES(?1, ?2, ?3, 1, 1)", context.Run.Id, Source, Ord);
        var parts = _reads.All().Where(r => r.Ord < context.Pipeline.From.Count && (r.Start is not null || !r.Complete)).Select(r => r.Ord).ToHashSet();
        foreach (var (key, body, ord) in parked)
        {
            // To a source that brought a part it belongs as if it had been read: what is kept of that source must not lack it.
            var space = RowIds.Space(context.Run.Id, parts.Contains(ord) ? ord : Ord);

            var readAnew = transaction.Scalar("SELECT 1 FROM items WHERE space>=?1 AND space<?2 AND key=?3", RowIds.Space(context.Run.Id, 0), RowIds.Space(context.Run.Id, Ord), key);
            if (readAnew is null)
            {
                transaction.Run("INSERT INTO items(id, space, key, body) VALUES(?1, ?2, ?3, ?4)", RowIds.Of(context.Run.Id, 0, number++), space, key, body);
            }
        }

        transaction.Commit();
    }

    /// <summary>By place of the source: the declared facets of those that were read completely.</summary>
    private Dictionary<int, IReadOnlyList<FacetInfo>> FacetsToFill(IReadOnlyList<IReadOnlyList<FacetInfo>> declared)
        => _reads.All()
            .Where(r => r.Complete && r.Start is null && r.Ord < declared.Count && declared[r.Ord].Any(f => f.Read))
            .ToDictionary(r => r.Ord, r => declared[r.Ord]);

    private async Task StepsAsync(int generation, ResolveStage stage, Dictionary<int, IReadOnlyList<FacetInfo>> fill, long from, CancellationToken cancellationToken)
    {
        var run = context.Run.Id;
        var steps = new ItemSteps(stage.Steps, _decisions, context.ErrorOf, context.Log) { NotesFields = NotesFields, Ranked = FieldRanks.Of(context.Pipeline), Down = (step, error) => context.Down.TryAdd(step, error) };
        var total = new ItemRows(context.Database, run).Count(generation);
        var last = Math.Max(from, RowIds.First(run, generation) - 1);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = context.Workers, CancellationToken = cancellationToken };
        await foreach (var page in Pages(generation, last).Ahead(1, cancellationToken))
        {
            var results = new (byte[]? Body, MediaItem Item, PluginError? Parked, PluginError? Waits)[page.Count];

            // A series comes before its seasons and episodes, which build on what became of it.
            await Parallel.ForEachAsync(Enumerable.Range(0, page.Count).Where(i => !IsPart(page[i].Item)), parallel, ResolveAsync);
            await Parallel.ForEachAsync(Enumerable.Range(0, page.Count).Where(i => IsPart(page[i].Item)), parallel, ResolveAsync);
            last = page[^1].Id;
            await StoreAsync([.. page.Select(p => p.Id)], [.. page.Select(p => generation == 0 ? p.Source : -1)], results, last, cancellationToken);
            context.Tell("resolve", null, last - RowIds.First(run, generation) + 1, total, current: results[^1].Item.ToString());

            async ValueTask ResolveAsync(int i, CancellationToken ct)
            {
                var read = page[i].Item;
                var item = fill.TryGetValue(page[i].Source, out var facets) ? ItemFacets.Fill(read, facets) : read;
                var waiting = ItemAtHand.Begin();
                var (items, parked) = await steps.RunAsync(item, ct);
                items = context.Ratings.Apply(items);
                if (parked is null)
                {
                    _found.Add(waiting);
                }

                var same = items.Count == 1 && ReferenceEquals(items[0], read);
                results[i] = (same ? null : context.Hider.Lines(Running.Bodies.Of(items)), read, parked, parked is null ? Waits(read, waiting) : null);
            }
        }
    }

    /// <summary>The items of a generation before its steps, page by page.</summary>
    private async IAsyncEnumerable<List<(long Id, int Source, MediaItem Item)>> Pages(int generation, long last)
    {
        await Task.CompletedTask;
        var sql = $"SELECT x.id, {(generation == 0 ? "x.space & 255" : "0")}, x.body FROM {ItemRows.Table(generation)} x WHERE x.id>?1 AND x.id<?2 ORDER BY x.id LIMIT {Page}";
        foreach (var page in RowPages.Of(last, Page, before => context.Database.ListDirect(sql, r => (Id: r.Number(0), Source: (int)r.Number(1), Item: Running.Bodies.One(r.Bytes(2))), before, RowIds.End(context.Run.Id, generation)), r => r.Id))
        {
            yield return page;
        }
    }

    private static bool IsPart(MediaItem item) => item is { Kind: ItemKinds.Season or ItemKinds.Episode, Placement: not null };

    private async Task StoreAsync(List<long> ids, List<int> sources, (byte[]? Body, MediaItem Item, PluginError? Parked, PluginError? Waits)[] results, long last, CancellationToken cancellationToken)
    {
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        using var insert = transaction.Prepare("INSERT OR REPLACE INTO resolved(id, body) VALUES(?1, ?2)");
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Body is { } body)
            {
                insert.Run(ids[i], body);
            }

            if ((results[i].Parked ?? results[i].Waits) is { } error && !context.Run.Dry)
            {
                Park(transaction, results[i].Item, sources[i], error, results[i].Parked is null ? ItemAtHand.WaitingKind : error.Kind.ToString());
            }
        }

        _decisions.Write(transaction);
        _found.Write(transaction);
        transaction.Run("UPDATE runs SET resolved_to=?2 WHERE id=?1", context.Run.Id, last);
        transaction.Commit();
    }

    /// <summary>Parks an item with the place of its source, from 1 on; 0 if it has none.</summary>
    private void Park(WriteTransaction transaction, MediaItem item, int source, PluginError error, string kind)
    {
        var key = item.Ids.Count > 0 ? item.Ids[0].ToString() : item.ToString();
        transaction.Run(
            """
            INSERT INTO parked(step, target, item, op, body, kind, reason, code, run) VALUES(?1, ?2, ?2, ?8, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT(step, target) DO UPDATE SET op=excluded.op, body=excluded.body, kind=excluded.kind, reason=excluded.reason, code=excluded.code, run=excluded.run, attempts=attempts + (run <> excluded.run)
            """,
            ParkedStep(context.Pipeline.Name), key, Running.Bodies.Of(item), kind, error.Message, error.Code, context.Run.Id, source + 1);
    }

    /// <summary>The first of the lookups of an item that wait, under the step's id; each is told.</summary>
    private PluginError? Waits(MediaItem item, ItemAtHand atHand)
    {
        PluginError? first = null;
        foreach (var (step, error) in atHand.Waiting)
        {
            var masked = context.Masked(error);
            _decisions.Add(item, step, ItemAtHand.Waits, masked.Message, ReasonWords.Away);
            first ??= masked with { Code = step };
        }

        return first;
    }

    private async Task BarrierAsync(int generation, ResolveStage stage, CancellationToken cancellationToken)
    {
        var run = context.Run.Id;
        using (var clear = await context.Database.WriteAsync(cancellationToken))
        {
            clear.Run("DELETE FROM barriers WHERE id>=?1 AND id<?2", RowIds.First(run, generation), RowIds.End(run, generation));
            clear.Run("DELETE FROM resolved WHERE id>=?1 AND id<?2", RowIds.First(run, generation), RowIds.End(run, generation));
            clear.Commit();
        }

        var rows = new ItemRows(context.Database, run);
        var request = new ProcessRequest { Reject = (item, reason) => _decisions.Add(item, stage.BarrierId!, "dropped", reason) };
        var number = 0L;
        var batch = new List<byte[]>(Page);
        var origins = NotesFields && stage.Barrier is not MergeByIdentity ? new BarrierOrigins(stage.BarrierId!) : null;
        var came = rows.Items(generation - 1, cancellationToken);
        await foreach (var item in stage.Barrier!.ProcessAsync(origins?.Watch(came, cancellationToken) ?? came, request, cancellationToken))
        {
            batch.Add(context.Hider.Lines(Running.Bodies.Of(origins?.Note(item) ?? item)));
            if (batch.Count == Page)
            {
                number = await FlushAsync(generation, batch, number, done: false, cancellationToken);
            }
        }

        await FlushAsync(generation, batch, number, done: true, cancellationToken);
    }

    private async Task<long> FlushAsync(int generation, List<byte[]> batch, long number, bool done, CancellationToken cancellationToken)
    {
        var run = context.Run.Id;
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        using var insert = transaction.Prepare("INSERT INTO barriers(id, body) VALUES(?1, ?2)");
        foreach (var body in batch)
        {
            insert.Run(RowIds.Of(run, generation, number++), body);
        }

        _decisions.Write(transaction);
        if (done)
        {
            transaction.Run("UPDATE runs SET generation=?2, resolved_to=0 WHERE id=?1", run, generation);
        }

        transaction.Commit();
        batch.Clear();
        context.Tell("resolve", null, number);
        return number;
    }
}
