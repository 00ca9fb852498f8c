using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The engine's rules over a sink's plan: proof of absence, settling writes, earlier refusals, questions, limits.</summary>
internal sealed class PlanJudge(RunContext context, SinkWork work, Journal journal, CurrentItems? current)
{
    private readonly ChangeStore? _saved = context.SavedPlan is { } plan ? new ChangeStore(context.Database, plan, work.Ord) : null;
    private long _writes;

    public async Task<JudgedChange> JudgeAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        if (change.Reason is not null || change.Summary is not null)
        {
            change = change with { Reason = Masked(change.Reason), Summary = Masked(change.Summary) };
        }

        if (change.Kind == ChangeKind.Skip && change.Do is not null && current is { Complete: false })
        {
            // Left alone only because the target was read in part: the next run gets it first.
            return new JudgedChange(change, ChangeState.Parked, []);
        }

        if (change.Kind is ChangeKind.Unchanged or ChangeKind.Skip)
        {
            return new JudgedChange(change, ChangeState.Settled, []);
        }

        if (_saved is not null && Moved(change) is { } moved)
        {
            return new JudgedChange(change with { Kind = ChangeKind.Skip, Reason = moved }, ChangeState.Settled, []);
        }

        if (current is { Complete: false })
        {
            return Parked(change, $"The target could not be read completely, so nothing is written to it: {current.Reason}");
        }

        if (journal.StillSettling(change) is { Settling: true } settling)
        {
            if (!settling.Sure)
            {
                return Parked(change, "It is not known whether it was done already, and the service would not show it yet.");
            }

            return new JudgedChange(
                change with { Kind = ChangeKind.Unchanged, Found = settling.Found, Reason = "written a moment ago; the service does not show it yet" }, ChangeState.Settled, []);
        }

        if (!context.Options.RetryRejected && journal.RejectedBefore(change) is { } refused)
        {
            return new JudgedChange(change with { Kind = ChangeKind.Skip, Reason = refused }, ChangeState.Settled, []);
        }

        if (change.Ask is { } ask && change.Answer is null)
        {
            var answer = await AnswerAsync(ask, change, cancellationToken);
            if (answer is null)
            {
                return new JudgedChange(change with { Reason = ask.Text }, ChangeState.Held, []);
            }

            change = change with { Answer = answer };
            if (string.Equals(answer, Question.Skip, StringComparison.Ordinal))
            {
                return new JudgedChange(change with { Kind = ChangeKind.Skip, Reason = $"answered {ask.Code} with skip" }, ChangeState.Settled, []);
            }
        }

        if (work.Step.MaxChanges is { } most && _writes >= most)
        {
            return Parked(change, $"beyond the limit of {most} changes a run");
        }

        _writes++;
        return new JudgedChange(change, ChangeState.Planned, EffectInverse.Of(change.Effects, current));
    }

    /// <summary>Why a change is not the one that the saved plan showed; null if it is.</summary>
    private string? Moved(PlannedChange change)
    {
        var shown = _saved!.Find(change.Target)?.Change;
        if (shown is null)
        {
            return "not in the saved plan: plan again to see it";
        }

        var same = shown.Kind == change.Kind && shown.Content == change.Content && string.Equals(shown.Precondition, change.Precondition, StringComparison.Ordinal)
            && shown.Fields.SequenceEqual(change.Fields);
        return same ? null : "it moved since the plan was saved: plan again to see how";
    }

    private string? Masked(string? text) => text is null ? null : context.Redact(text);

    private static JudgedChange Parked(PlannedChange change, string reason) => new(change with { Reason = reason }, ChangeState.Parked, []);

    private async Task<string?> AnswerAsync(Question ask, PlannedChange change, CancellationToken cancellationToken)
    {
        if (context.Options.Answers.TryGetValue(ask.Code, out var given))
        {
            return given;
        }

        return context.Run.Dry || context.Ask is null ? null : await context.Ask(ask, change, cancellationToken);
    }
}
