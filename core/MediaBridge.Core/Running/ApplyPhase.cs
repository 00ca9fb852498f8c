using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Http;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Fourth phase, sink by sink: makes the changes. Each is journalled as intended before the sink gets it and with its result after; a change without a result is settled by planning it again.</summary>
internal sealed class ApplyPhase
{
    private const int UsualGroup = 200;

    /// <summary>What part of a group is read ahead.</summary>
    private const int PartAhead = 4;

    /// <summary>Changes at most that are read at once: those of a large group lie in memory long enough to be costly to clear away.</summary>
    private const int MostAtOnce = 250;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private readonly RunContext _context;
    private readonly SinkWork _work;
    private readonly Journal _journal;
    private readonly ChangeStore _changes;
    private readonly HeldStore _held;
    private readonly Lazy<HeldItems?> _before;
    private readonly ConcurrentDictionary<string, ChangeRow> _pulled = new(StringComparer.Ordinal);
    private readonly ResultJournal _results;
    private long _done;
    private PluginError? _stopped;

    public ApplyPhase(RunContext run, SinkWork sink)
    {
        (_context, _work) = (run, sink);
        _journal = new Journal(run.Database, run.Clock, sink.Journal);
        _changes = new ChangeStore(run.Database, run.Run.Id, sink.Ord);
        _held = new HeldStore(run.Database, run.Run.Id, sink.Ord);
        _before = new Lazy<HeldItems?>(_held.Load);
        _results = new ResultJournal(run, _journal, _before);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _context.AllowWrites(_work, isAllowed: true);
        try
        {
            await AdoptAsync(cancellationToken);
            var settlement = new Settlement(_context, _work, _changes, _journal, _before);
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
            _stopped ??= _context.ErrorOf(e);
        }
        finally
        {
            _context.AllowWrites(_work, isAllowed: false);
        }

        await FinishAsync(cancellationToken);
    }

    /// <summary>Changes that are read, intended and settled in one write.</summary>
    private int GroupSize => _work.Info.Repeatable ? Math.Clamp(_work.Info.Batch, UsualGroup, MostAtOnce) : UsualGroup;

    private static string Is(ChangeState state) => $"state={(int)state}";

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        var total = _changes.Count($"kind<={(int)ChangeKind.Delete} AND state<={(int)ChangeState.Settled}");
        _done = total - _changes.Count(Is(ChangeState.Planned));
        using var hard = new CancellationTokenSource();
        await using var stop = cancellationToken.Register(() => hard.CancelAfter(Grace));
        try
        {
            var request = new ApplyRequest { Changes = _work.Info.Repeatable ? PullAhead(cancellationToken) : Pull(cancellationToken) };
            await foreach (var result in _work.Sink.ApplyAsync(request, hard.Token))
            {
                await TakeAsync(result);
                _context.Tell("apply", _work.Step.Id, ++_done, total, current: result.Target);
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
            _stopped ??= _context.ErrorOf(e);
        }

        await CommitResultsAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>The same, with the next changes read and intended while the sink works on those before: it would get all of them again after a kill.</summary>
    private async IAsyncEnumerable<PlannedChange> PullAhead([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Pull(cancellationToken).Ahead(GroupSize / PartAhead, CancellationToken.None))
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

            if (_work.Info.Repeatable)
            {
                await IntendAsync(page);
            }

            foreach (var row in page)
            {
                if (cancellationToken.IsCancellationRequested || _stopped is not null)
                {
                    yield break;
                }

                if (!_work.Info.Repeatable)
                {
                    await IntendAsync([row]);
                }

                last = row.Id;
                _pulled[row.Change.Target] = row;
                yield return row.Change;
            }
        }
    }

    /// <summary>Notes that changes are handed over: those that were read, which are all that are planned from the first to the last.</summary>
    private async Task IntendAsync(List<ChangeRow> rows)
    {
        using var transaction = await _context.Database.WriteAsync(CancellationToken.None);
        ChangeStore.Intend(transaction, rows[0].Id, rows[^1].Id, Journal.Text(_context.Clock.GetUtcNow()));
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
            _stopped = new PluginError { Kind = ErrorKind.Unexpected, Message = $"{_work.Step.Component} gave a result for '{result.Target}', which it was not given." };
            return;
        }

        result = _context.Hider.Value(result);
        result = result.Error is { } error ? result with { Error = _context.Masked(error) } : result;

        // It was handed over before, by a process that died: then we are who put it there.
        var ours = result.Outcome == Outcome.AlreadyThere && row.Intended is not null;
        _results.Add(row, ours ? result with { Outcome = Outcome.Applied } : result);
        if (!_work.Info.Repeatable || result.Outcome == Outcome.Failed)
        {
            await CommitResultsAsync();
        }
        else if (_results.Count >= GroupSize)
        {
            await _results.BeginCommitAsync();
        }
    }

    private async Task CommitResultsAsync()
    {
        await _results.CommitAsync();
        _stopped = _results.Stops ?? _stopped;
    }

    private async Task AdoptAsync(CancellationToken cancellationToken)
    {
        var unchanged = _changes.Rows($"kind={(int)ChangeKind.Unchanged} AND {ChangeStore.HasBody}").Where(r => r.Change.Content is not null).Chunk(GroupSize);
        foreach (var page in unchanged)
        {
            using var transaction = await _context.Database.WriteAsync(cancellationToken);
            foreach (var row in page)
            {
                _journal.Adopt(transaction, row.Change, _context.Run.Id);
            }

            transaction.Commit();
        }
    }

    /// <summary>Parks what a stopped sink leaves, forgets what earlier runs had parked, and closes the step.</summary>
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        _stopped = _stopped is null ? null : await _context.KeepAnswerAsync(_stopped, _work.Step.Component, _work.Step.Id);
        var open = _changes.Rows($"state IN ({(int)ChangeState.Planned}, {(int)ChangeState.Intended})").ToList();
        using var transaction = await _context.Database.WriteAsync(cancellationToken);
        var doubt = new PluginError { Kind = ErrorKind.Transient, Message = _stopped?.Message ?? "it is not known whether it was done" };
        foreach (var row in open)
        {
            var error = row.State == ChangeState.Intended ? doubt : _stopped ?? doubt;
            _journal.Park(transaction, row.Change, error.Kind, error.Message, _context.Run.Id);
            ChangeStore.Park(transaction, row.Id, ChangeResult.Failed(row.Change, _stopped ?? doubt));
            if (row is { State: ChangeState.Intended, Intended: { } intended })
            {
                _journal.KeepDoubt(transaction, row.Change, Journal.Time(intended));
            }
        }

        _held.Clear(transaction);
        if (!_context.Options.IsPartial)
        {
            _journal.Unpark(transaction, _context.Run.Id);
        }
        else if (_context.Options.Retry is not null)
        {
            _changes.Unpark(transaction, _work.Journal);
        }

        if (_stopped is { } cause)
        {
            var message = cause.Hint is null ? cause.Message : $"{cause.Message} {cause.Hint}";
            SinkStore.Set(transaction, _context.Run.Id, _work.Step.Id, _work.Ord, SinkRow.Failed, message, cause.Kind.ToString());
        }
        else
        {
            transaction.Run("UPDATE steps SET state=?3 WHERE run=?1 AND sink=?2", _context.Run.Id, _work.Step.Id, SinkRow.Done);
        }

        transaction.Commit();
    }
}
