using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Testing;

/// <summary>One process of the small engine: goes on with a run where the journal says that it is.</summary>
internal sealed class SinkProcess
{
    private readonly SinkMachine _machine;
    private readonly SinkRun _run;
    private readonly ISink _sink;
    private readonly SinkPlanner _planner;
    private readonly Dictionary<string, (SinkRow Row, bool Before)> _pulled = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _stopped;

    public SinkProcess(SinkMachine machine, SinkRun run)
    {
        (_machine, _run) = (machine, run);
        _sink = machine.Sink.Sink(machine.Services);
        _planner = new SinkPlanner(machine, run, _sink);
    }

    public bool IsPulled(string target) => _pulled.ContainsKey(target);

    public async Task RunAsync()
    {
        await PlanAsync();
        await InDoubtAsync();
        await PassAsync();
        if (_run.Error is null && !_stopped)
        {
            await InDoubtAsync();
            var conflicts = _run.Rows.Where(r => r.Result is { Outcome: Outcome.Failed, Error.Kind: ErrorKind.Conflict } && r.Change.Do is not null).ToList();
            await _planner.SettleAsync(conflicts);
            if (_run.Rows.Exists(r => r.State == SinkRowState.Planned))
            {
                await PassAsync();
            }
        }

        _machine.Commit(() => _run.Rows.Where(r => r.State is SinkRowState.Planned or SinkRowState.Intended).ToList().ForEach(r => r.State = SinkRowState.Parked));
    }

    public async Task PlanAsync()
    {
        if (_run.IsPlanned)
        {
            return;
        }

        _run.Rejected.Clear();
        var rows = _run.Undoes is null ? await _planner.PlanAsync() : await _planner.UndoAsync();
        _machine.Commit(() =>
        {
            _run.Rows.AddRange(rows);
            _run.IsPlanned = true;
        });
    }

    /// <summary>Bytes and what a repeatable sink does are done again; anything else is planned again, once a read would show it.</summary>
    private async Task InDoubtAsync()
    {
        var doubtful = _run.Rows.Where(r => r.State == SinkRowState.Intended).ToList();
        var again = doubtful.FindAll(r => _machine.Sink.Info.Repeatable || (r.Change.Do is null && (r.Change.Content is not null || r.Change.Kind == ChangeKind.Delete)));
        if (again.Count > 0)
        {
            _machine.Commit(() => again.ForEach(r => r.State = SinkRowState.Planned));
        }

        await _planner.SettleAsync([.. doubtful.Except(again)]);
    }

    private async Task PassAsync()
    {
        if (!_run.Rows.Exists(r => r.State == SinkRowState.Planned))
        {
            return;
        }

        try
        {
            // The stream ends only if the sink passes its token on.
            var results = _sink.ApplyAsync(new ApplyRequest { Changes = Pull(CancellationToken.None) }, _machine.Token).GetAsyncEnumerator(_machine.Token);
            while (await NextAsync(results))
            {
                Take(results.Current);
            }

            await results.DisposeAsync();
        }
        catch (Exception e) when (e is not (KilledException or ContractException))
        {
            _run.Error = e;
        }

        _run.Unanswered.UnionWith(_pulled.Keys);
        _pulled.Clear();
    }

    /// <summary>A killed process does nothing any more: what the sink is about to do stays undone, and none of its handlers runs.</summary>
    private async Task<bool> NextAsync(IAsyncEnumerator<ChangeResult> results)
    {
        var next = results.MoveNextAsync().AsTask();
        return await Task.WhenAny(next, _killed.Task) == next ? await next : throw new KilledException();
    }

    private async IAsyncEnumerable<PlannedChange> Pull([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var row in _run.Rows.Where(r => r.State == SinkRowState.Planned).ToList())
        {
            if (_stopped)
            {
                yield break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var before = row.Intended is not null;
            try
            {
                _machine.Commit(() => (row.State, row.Intended) = (SinkRowState.Intended, _machine.Services.Clock.GetUtcNow()));
            }
            catch (KilledException)
            {
                _killed.SetResult();
                await new TaskCompletionSource().Task;
            }

            _pulled[row.Change.Target] = (row, before);
            _run.MostAhead = Math.Max(_run.MostAhead, _pulled.Count);
            yield return row.Change;
        }
    }

    private void Take(ChangeResult result)
    {
        _run.Results.Add(result);
        if (!_pulled.Remove(result.Target, out var pulled))
        {
            throw new ContractException(
                $"It gave a result for '{result.Target}', which {(_run.Rows.Exists(r => r.Change.Target == result.Target) ? "has its result already or was not pulled yet" : "is no target of the plan")}.",
                "Yield exactly one ChangeResult for each change that was pulled: ChangeResult.Applied(change) and its siblings take the target from the change.");
        }

        if (++_machine.ResultCount == _machine.Lost)
        {
            return;
        }

        if (result is { Outcome: Outcome.Failed, Error.Code: HttpExtensions.InDoubt })
        {
            result = result with { Outcome = Outcome.InDoubt };
        }

        if (result.Outcome == Outcome.AlreadyThere && pulled.Before)
        {
            result = result with { Outcome = Outcome.Applied };
        }

        _machine.Commit(() => Settle(pulled.Row, result));
        _machine.OnResult?.Invoke(result);
    }

    private void Settle(SinkRow row, ChangeResult result)
    {
        if (result.Outcome == Outcome.InDoubt)
        {
            return;
        }

        var change = result.Content is { } written ? row.Change with { Content = written } : row.Change;
        row.State = SinkRowState.Settled;
        row.Result = result;
        row.UndoEffects = [.. row.UndoEffects, .. EffectInverse.Of(result.Effects, _run.Before)];
        switch (result.Outcome)
        {
            case Outcome.Applied:
                // What was overwritten because a person said so is that person's again when it is put back.
                _machine.Journal.Own(_run.Undoes is not null && change.Ask is not null ? change with { Kind = ChangeKind.Delete } : change, result.Tag);
                _machine.Journal.KeepSettling(change, result);
                break;
            case Outcome.AlreadyThere:
                _machine.Journal.Own(change, result.Tag);
                break;
            case Outcome.Rejected:
                _machine.Journal.Reject(change);
                break;
            default:
                Fail(change, result.Error?.Kind ?? ErrorKind.Unexpected);
                break;
        }
    }

    private void Fail(PlannedChange change, ErrorKind kind)
    {
        if (kind is ErrorKind.ItemRejected or ErrorKind.NotFound)
        {
            _machine.Journal.Reject(change);
        }

        _stopped |= kind is ErrorKind.Authentication or ErrorKind.Configuration or ErrorKind.InteractionNeeded or ErrorKind.ServiceChanged;
    }
}
