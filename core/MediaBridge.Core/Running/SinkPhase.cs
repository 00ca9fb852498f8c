using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Third and fourth phase for one sink: its plan, and what is applied of it. A sink that cannot go on stops alone.</summary>
internal sealed class SinkPhase(RunContext context, SinkWork work, List<ReadRow> reads, int generation)
{
    private readonly DesiredStream _desired = new(context, work, reads, generation);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var state = new SinkStore(context.Database, context.Run.Id).Find(work.Step.Id)?.State;
        if (context.Run.Dry && work.After is not null)
        {
            using var transaction = await context.Database.WriteAsync(cancellationToken);
            SinkStore.Set(transaction, context.Run.Id, work.Step.Id, work.Ord, SinkRow.Waiting, $"planned when {work.After.Step.Id} is applied");
            transaction.Commit();
            return;
        }

        if (work.Sink is DownSink down)
        {
            await DownAsync(down.Why, state, cancellationToken);
            return;
        }

        if (state is null or SinkRow.Waiting)
        {
            try
            {
                await new PlanPhase(context, work).RunAsync(_desired, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException and not Microsoft.Data.Sqlite.SqliteException)
            {
                await FailAsync(e, cancellationToken);
                return;
            }

            state = SinkRow.Planned;
        }

        if (!context.Run.Dry && string.Equals(state, SinkRow.Planned, StringComparison.Ordinal))
        {
            await new ApplyPhase(context, work).RunAsync(cancellationToken);
        }
    }

    /// <summary>A sink whose connection cannot be used stops alone. What it had begun to apply waits in this run, which is then unfinished: only its own journal tells what is in doubt.</summary>
    private async Task DownAsync(PluginException why, string? state, CancellationToken cancellationToken)
    {
        if (state is null or SinkRow.Waiting)
        {
            await FailAsync(why, cancellationToken);
        }
        else if (!context.Run.Dry && string.Equals(state, SinkRow.Planned, StringComparison.Ordinal))
        {
            context.Begun.Add((work.Step.Id, context.ErrorOf(why)));
        }
    }

    /// <summary>A sink that cannot plan fails alone: what it was to do is parked, and fed to it first by the next run.</summary>
    private async Task FailAsync(Exception e, CancellationToken cancellationToken)
    {
        var error = await context.KeepAnswerAsync(context.ErrorOf(e), work.Step.Component, work.Step.Id);
        if (work.Sink is DownSink)
        {
            context.Down[work.Step.Id] = error;
        }

        context.Log.SinkFailed(e, work.Step.Id);
        var journal = new Journal(context.Database, context.Clock, work.Journal);
        var parks = !context.Run.Dry && !work.Info.NeedsAll && !context.Options.IsPartial;
        await foreach (var page in (parks ? _desired.Items(cancellationToken) : AsyncEnumerable.Empty<DesiredItem>()).Chunk(500).WithCancellation(cancellationToken))
        {
            using var parking = await context.Database.WriteAsync(cancellationToken);
            foreach (var desire in page)
            {
                var target = desire.Item.Ids.Count > 0 ? desire.Item.Ids[0].ToString() : desire.Item.ToString();
                journal.Park(parking, new PlannedChange { Kind = ChangeKind.Skip, Target = $"(not planned) {target}", Do = desire }, error.Kind, error.Message, context.Run.Id);
            }

            parking.Commit();
        }

        using var transaction = await context.Database.WriteAsync(CancellationToken.None);
        new ChangeStore(context.Database, context.Run.Id, work.Ord).Clear(transaction);
        var message = error.Hint is null ? error.Message : $"{error.Message} {error.Hint}";
        SinkStore.Set(transaction, context.Run.Id, work.Step.Id, work.Ord, SinkRow.Failed, message, error.Kind.ToString());
        if (parks)
        {
            journal.Unpark(transaction, context.Run.Id);
        }

        transaction.Commit();
    }
}
