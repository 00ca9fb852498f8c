using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Http;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Fourth phase, sink by sink: makes the changes. Each is journalled as intended before the sink gets it and with its result after; a change without a result is settled by planning it again.</summary>
internal sealed class ApplyPhase(RunContext context, SinkWork work)
{
    private const int UsualGroup = 100;
    private const int UnexpectedInARow = 3;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private readonly Journal _journal = new(context.Database, context.Clock, work.Journal);
    private readonly ChangeStore _changes = new(context.Database, context.Run.Id, work.Ord);
    private readonly HeldStore _held = new(context.Database, context.Run.Id, work.Ord);
    private readonly Lazy<HeldItems?> _before = new(new HeldStore(context.Database, context.Run.Id, work.Ord).Load);
    private readonly ConcurrentDictionary<string, ChangeRow> _pulled = new(StringComparer.Ordinal);
    private List<(ChangeRow Row, ChangeResult Result)> _results = [];
    private Task _committing = Task.CompletedTask;
    private long _done;
    private int _unexpected;
    private PluginError? _stopped;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        context.WritesRefused = false;
        try
        {
            await AdoptAsync(cancellationToken);
            var settlement = new Settlement(context, work, _changes, _journal, _before);
            await settlement.InDoubtAsync(cancellationToken);
            await PassAsync(cancellationToken);
            if (_stopped is null)
            {
                await settlement.InDoubtAsync(cancellationToken);
                if (await settlement.ConflictsAsync(cancellationToken))
                {
                    await PassAsync(cancellationToken);
                }
                else if (_changes.Count(Is(ChangeState.Planned)) > 0)
                {
                    await PassAsync(cancellationToken);
                }
            }
        }
        catch (PluginException e)
        {
            _stopped ??= context.ErrorOf(e);
        }
        finally
        {
            context.WritesRefused = true;
        }

        await FinishAsync(cancellationToken);
    }

    /// <summary>Changes that are read, intended and settled in one write.</summary>
    private int GroupSize => work.Info.Repeatable ? Math.Max(UsualGroup, work.Info.Batch) : UsualGroup;

    private static string Is(ChangeState state) => $"state={(int)state}";

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        var total = _changes.Count($"kind<={(int)ChangeKind.Delete} AND state<={(int)ChangeState.Settled}");
        _done = total - _changes.Count(Is(ChangeState.Planned));
        using var hard = new CancellationTokenSource();
        await using var stop = cancellationToken.Register(() => hard.CancelAfter(Grace));
        try
        {
            var request = new ApplyRequest { Changes = work.Info.Repeatable ? PullAhead(cancellationToken) : Pull(cancellationToken) };
            await foreach (var result in work.Sink.ApplyAsync(request, hard.Token))
            {
                await TakeAsync(result);
                context.Tell("apply", work.Step.Id, ++_done, total, current: result.Target);
                if (_stopped is not null)
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await CommitResultsAsync();
            throw;
        }
        catch (Exception e) when (e is not Microsoft.Data.Sqlite.SqliteException)
        {
            _stopped ??= context.ErrorOf(e);
        }

        await CommitResultsAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The same, with the next changes read and intended while the sink works on those before: it would get all of them again after a kill.</summary>
    private async IAsyncEnumerable<PlannedChange> PullAhead([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Pull(cancellationToken).Ahead(GroupSize, CancellationToken.None))
        {
            if (cancellationToken.IsCancellationRequested || _stopped is not null)
            {
                yield break;
            }

            yield return change;
        }
    }

    /// <summary>The changes to make; what is pulled is intended. Ctrl+C ends the stream, so that the sink finishes what it has.</summary>
    private async IAsyncEnumerable<PlannedChange> Pull([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = (long?)null;
        while (!cancellationToken.IsCancellationRequested && _stopped is null)
        {
            var page = _changes.Rows(Is(ChangeState.Planned), after: last, size: GroupSize).Take(GroupSize).ToList();
            if (page.Count == 0)
            {
                yield break;
            }

            if (work.Info.Repeatable)
            {
                await IntendAsync(page);
            }

            foreach (var row in page)
            {
                if (cancellationToken.IsCancellationRequested || _stopped is not null)
                {
                    yield break;
                }

                if (!work.Info.Repeatable)
                {
                    await IntendAsync([row]);
                }

                last = row.Id;
                _pulled[row.Change.Target] = row;
                yield return row.Change;
            }
        }
    }

    private async Task IntendAsync(List<ChangeRow> rows)
    {
        using var transaction = await context.Database.WriteAsync(CancellationToken.None);
        foreach (var row in rows)
        {
            ChangeStore.SetState(transaction, row.Id, ChangeState.Intended, Journal.Text(context.Clock.GetUtcNow()));
        }

        transaction.Commit();
    }

    private async Task TakeAsync(ChangeResult result)
    {
        if (result is { Outcome: Outcome.Failed, Error.Code: HttpErrorCodes.InDoubt })
        {
            // The request was sent and nothing came back: whether it worked is seen by planning again.
            result = result with { Outcome = Outcome.InDoubt };
        }

        if (!_pulled.TryRemove(result.Target, out var row))
        {
            _stopped = new PluginError { Kind = ErrorKind.Unexpected, Message = $"{work.Step.Component} gave a result for '{result.Target}', which it was not given." };
            return;
        }

        result = context.Hider.Value(result);
        result = result.Error is { } error ? result with { Error = context.Masked(error) } : result;

        // It was handed over before, by a process that died: then we are who put it there.
        var ours = result.Outcome == Outcome.AlreadyThere && row.Intended is not null;
        _results.Add((row, ours ? result with { Outcome = Outcome.Applied } : result));
        if (!work.Info.Repeatable || result.Outcome == Outcome.Failed)
        {
            await CommitResultsAsync();
        }
        else if (_results.Count >= GroupSize)
        {
            await BeginCommitAsync();
        }
    }

    private async Task CommitResultsAsync()
    {
        await BeginCommitAsync();
        await _committing;
    }

    /// <summary>Stores the results so far while the sink goes on; one store at a time.</summary>
    private async Task BeginCommitAsync()
    {
        await _committing;
        if (_results.Count > 0)
        {
            (var results, _results) = (_results, []);
            _committing = Task.Run(() => CommitAsync(results), CancellationToken.None);
        }
    }

    private async Task CommitAsync(List<(ChangeRow Row, ChangeResult Result)> results)
    {
        using var transaction = await context.Database.WriteAsync(CancellationToken.None);
        foreach (var (row, result) in results)
        {
            Settle(transaction, row, result);
        }

        transaction.Commit();
    }

    private void Settle(WriteTransaction transaction, ChangeRow row, ChangeResult result)
    {
        var change = result.Content is { } written ? row.Change with { Content = written } : row.Change;
        if (result.Outcome == Outcome.InDoubt)
        {
            return; // it stays intended: settled by planning again
        }

        ChangeStore.Settle(transaction, row.Id, result, [.. row.UndoEffects, .. result.Effects.Count == 0 ? [] : EffectInverse.Of(result.Effects, _before.Value)]);
        switch (result.Outcome)
        {
            case Outcome.Applied:
                _unexpected = 0;
                Own(transaction, change, result.Tag);
                _journal.KeepSettling(transaction, change, result);
                break;
            case Outcome.AlreadyThere:
                _journal.Own(transaction, change, result.Tag, context.Run.Id);
                break;
            case Outcome.Rejected:
                _journal.RememberRejected(transaction, change, result.Error?.Message ?? "the service refuses it", context.Run.Id);
                break;
            default:
                Fail(transaction, change, result.Error ?? new PluginError { Kind = ErrorKind.Unexpected, Message = "The sink gave no reason." });
                break;
        }
    }

    /// <summary>What was overwritten because a person said so is that person's again when it is put back: the next run asks again.</summary>
    private void Own(WriteTransaction transaction, PlannedChange change, string? tag)
        => _journal.Own(transaction, context.Run.Undoes is not null && change.Ask is not null ? change with { Kind = ChangeKind.Delete } : change, tag, context.Run.Id);

    private void Fail(WriteTransaction transaction, PlannedChange change, PluginError error)
    {
        switch (error.Kind)
        {
            case ErrorKind.ItemRejected or ErrorKind.NotFound:
                _journal.RememberRejected(transaction, change, error.Message, context.Run.Id);
                return;
            case ErrorKind.Authentication or ErrorKind.Configuration or ErrorKind.InteractionNeeded or ErrorKind.ServiceChanged:
                _stopped = error;
                break;
            case ErrorKind.Unexpected when ++_unexpected >= UnexpectedInARow:
                _stopped = error with { Message = $"{UnexpectedInARow} changes in a row failed, the last with: {error.Message}" };
                break;
        }

        _journal.Park(transaction, change, error.Kind, error.Message, context.Run.Id);
    }

    private async Task AdoptAsync(CancellationToken cancellationToken)
    {
        var unchanged = _changes.Rows($"kind={(int)ChangeKind.Unchanged} AND length(body)>0").Where(r => r.Change.Content is not null).Chunk(GroupSize);
        foreach (var page in unchanged)
        {
            using var transaction = await context.Database.WriteAsync(cancellationToken);
            foreach (var row in page)
            {
                _journal.Adopt(transaction, row.Change, context.Run.Id);
            }

            transaction.Commit();
        }
    }

    /// <summary>Parks what a stopped sink leaves, forgets what earlier runs had parked, and closes the step.</summary>
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        _stopped = _stopped is null ? null : await context.KeepAnswerAsync(_stopped, work.Step.Component, work.Step.Id);
        var open = _changes.Rows($"state IN ({(int)ChangeState.Planned}, {(int)ChangeState.Intended})").ToList();
        using var transaction = await context.Database.WriteAsync(cancellationToken);
        var doubt = new PluginError { Kind = ErrorKind.Transient, Message = _stopped?.Message ?? "it is not known whether it was done" };
        foreach (var row in open)
        {
            var error = row.State == ChangeState.Intended ? doubt : _stopped ?? doubt;
            _journal.Park(transaction, row.Change, error.Kind, error.Message, context.Run.Id);
            ChangeStore.Park(transaction, row.Id, ChangeResult.Failed(row.Change, _stopped ?? doubt));
            if (row is { State: ChangeState.Intended, Intended: { } intended })
            {
                _journal.KeepDoubt(transaction, row.Change, Journal.Time(intended));
            }
        }

        _held.Clear(transaction);
        if (!context.Options.IsPartial)
        {
            _journal.Unpark(transaction, context.Run.Id);
        }
        else if (context.Options.Retry is not null)
        {
            _changes.Unpark(transaction, work.Journal);
        }

        if (_stopped is { } cause)
        {
            var message = cause.Hint is null ? cause.Message : $"{cause.Message} {cause.Hint}";
            SinkStore.Set(transaction, context.Run.Id, work.Step.Id, work.Ord, SinkRow.Failed, message, cause.Kind.ToString());
        }
        else
        {
            transaction.Run("UPDATE steps SET state=?3 WHERE run=?1 AND sink=?2", context.Run.Id, work.Step.Id, SinkRow.Done);
        }

        transaction.Commit();
    }
}
