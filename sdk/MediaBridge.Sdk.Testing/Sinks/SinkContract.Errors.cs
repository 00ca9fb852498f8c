namespace MediaBridge.Sdk.Testing;

/// <content>What it says of a write that goes wrong. The kit makes the wrong answers.</content>
public abstract partial class SinkContract<TPlugin>
{
    private const string ErrorFix = "Catch PluginException around the call of one change and yield ChangeResult.Failed(change, e.Error): `response.EnsureOk()` and `response.ReadJsonAsync<T>(cancellationToken)` throw the right kind.";

    private static readonly (WebFault Fault, string What, ErrorKind[] Kinds)[] Faults =
    [
        (WebFault.Unauthorized, "401", [ErrorKind.Authentication]),
        (WebFault.Forbidden, "403", [ErrorKind.Authentication, ErrorKind.InteractionNeeded, ErrorKind.ItemRejected]),
        (WebFault.NotFound, "404", [ErrorKind.NotFound, ErrorKind.ItemRejected]),
        (WebFault.Conflict, "409", [ErrorKind.Conflict]),
        (WebFault.TooManyRequests, "429", [ErrorKind.RateLimited]),
        (WebFault.ServerError, "500", [ErrorKind.Transient]),
        (WebFault.Reset, "no connection", [ErrorKind.Transient]),
    ];

    /// <summary>A change that fails is one failed result; the others are made.</summary>
    [Check]
    public async Task One_failure_does_not_stop_the_rest()
    {
        var usual = await RunWellAsync(NewMachine());
        foreach (var target in await TargetsToBreakAsync())
        {
            var (run, _, _) = await BrokenAsync(WebFault.ServerError, target);
            if (run.Error is { } error)
            {
                throw Violation($"'{target}' failed with 500, and applying threw {error.GetType().Name}: {error.Message}", ErrorFix, error);
            }

            foreach (var other in usual.Rows.Where(r => r.Result is not null && r.Change.Target != target))
            {
                var result = run.Rows.Find(r => r.Change.Target == other.Change.Target)?.Result;
                if (result?.Outcome != other.Result!.Outcome && !(Info.Batch > 1 && result?.Outcome == Outcome.Failed))
                {
                    throw Violation($"'{target}' failed with 500, and '{other.Change.Target}' ended as {Text(result)}; alone it ends as {other.Result.Outcome}.", $"Go on with the next change. {ErrorFix}");
                }
            }
        }
    }

    /// <summary>Errors keep their kind: it says what happens next.</summary>
    [Check]
    public async Task Errors_keep_their_kind()
    {
        foreach (var target in await TargetsToBreakAsync())
        {
            foreach (var (fault, what, kinds) in Faults)
            {
                var (run, row, _) = await BrokenAsync(fault, target);
                var seen = run.Error is { } error ? $"applying threw {error.GetType().Name}: {error.Message}" : $"its result is {Text(row?.Result)}";
                var isRight = run.Error is null && row?.Result is { Error: { } said, Outcome: Outcome.Failed or Outcome.Rejected } && kinds.Contains(said.Kind);
                if (!isRight && !(fault is WebFault.Conflict or WebFault.NotFound && row?.Result?.Outcome is Outcome.AlreadyThere))
                {
                    throw Violation($"Writing '{target}' met {what}, and {seen}.", $"The result is Failed with the kind {string.Join(" or ", kinds)}. {ErrorFix}", run.Error);
                }

                if (fault == WebFault.TooManyRequests && row!.Result!.Error!.RetryAfter != TimeSpan.FromSeconds(90))
                {
                    throw Violation($"Writing '{target}', the service asked to wait 90 seconds, and the error does not say so.", "Hand the error on whole, with RetryAfter.");
                }
            }
        }
    }

    /// <summary>A write that was sent and whose answer did not come, or broke off, is in doubt: it may have been made.</summary>
    [Check]
    public async Task A_write_without_an_answer_is_in_doubt()
    {
        var usual = NewMachine();
        await RunWellAsync(usual);
        var expected = await StateAsync(usual);
        var cases = 0;
        foreach (var target in await TargetsToBreakAsync())
        {
            foreach (var fault in new[] { WebFault.LostAnswer, WebFault.CutOff })
            {
                var (run, row, machine) = await BrokenAsync(fault, target, once: true, stores: false);
                if (row is null)
                {
                    continue;
                }

                cases++;
                var what = fault == WebFault.LostAnswer ? "its answer did not come" : "its answer broke off";
                var result = run.Results.Find(r => r.Target == target);
                if (run.Error is not null || (result is { Outcome: Outcome.Failed or Outcome.Rejected } && result.Error?.Code != HttpExtensions.InDoubt))
                {
                    throw Violation(
                        $"'{target}' was written and {what}; {(run.Error is { } error ? $"applying threw {error.GetType().Name}: {error.Message}" : $"the result is {Text(result)}")}.",
                        "Yield ChangeResult.InDoubt, or hand on the error of the services as it is (its code, http.in-doubt, says the same). Failed would be done again, and undo would not know of it.");
                }

                ExpectState(expected, await StateAsync(machine), $"'{target}' was written and {what}; at the end the target is not as without that", KillFix);
            }
        }

        if (cases == 0)
        {
            throw NotApplicable("it writes to no service by services.Http");
        }
    }

    /// <summary>The engine has tried again already; a plugin that does so too multiplies the writes.</summary>
    [Check]
    public async Task It_does_not_try_again_itself()
    {
        foreach (var target in await TargetsToBreakAsync())
        {
            var (_, _, machine) = await BrokenAsync(WebFault.ServerError, target);
            if (machine.Broken.CountBy(b => b, StringComparer.Ordinal).FirstOrDefault(b => b.Value > 1) is { Key: { } write } twice)
            {
                throw Violation($"Writing '{target}' failed, and {write} was tried {twice.Value} times.", "Leave out the retry: services.Http tries again within the service's policy and pace before you see an error.");
            }
        }
    }

    private static PluginException ErrorOf(WebFault fault) => new(new PluginError
    {
        Kind = Faults.First(f => f.Fault == fault).Kinds[0],
        Message = $"The kit makes this write fail: {fault}.",
        RetryAfter = fault == WebFault.TooManyRequests ? TimeSpan.FromSeconds(90) : null,
    });

    /// <summary>Runs while the writes of one change go wrong. The row is null if nothing of that change could be made to fail.</summary>
    private async Task<(SinkRun Run, SinkRow? Row, SinkMachine Machine)> BrokenAsync(WebFault fault, string target, bool once = false, bool stores = true)
    {
        var machine = NewMachine();
        machine.Services.Web.Fail(fault, r => r.Intent == RequestIntent.Write && Hits($"{r} {r.Body}"));
        if (stores)
        {
            foreach (var store in machine.Services.Stores.Values)
            {
                store.BeforeWrite = Throw;
            }

            Break(machine.Services, () => Hits("a write") ? ErrorOf(fault).Error : null);
        }

        var run = await LimitAsync(machine.RunAsync(Wish()), "Applying");
        return (run, machine.Broken.Count > 0 ? run.Rows.Find(r => r.Change.Target == target) : null, machine);

        bool Hits(string write)
        {
            var hits = machine.IsPulled(target) && !(once && machine.Broken.Count > 0);
            if (hits)
            {
                machine.Broken.Add(write);
            }

            return hits;
        }

        void Throw(string path)
        {
            if (Hits(path))
            {
                throw ErrorOf(fault);
            }
        }
    }

    /// <summary>The changes whose writes the kit can make fail.</summary>
    private async Task<List<string>> TargetsToBreakAsync()
    {
        var targets = new List<string>();
        foreach (var row in (await RunWellAsync(NewMachine())).Applied)
        {
            var (_, broken, _) = await BrokenAsync(WebFault.ServerError, row.Change.Target);
            if (broken is not null)
            {
                targets.Add(row.Change.Target);
            }
        }

        return targets.Count > 0 ? targets : throw NotApplicable("the kit cannot make its writes fail: they use neither services.Http nor a store in memory; override Break if there is a fake service");
    }
}
