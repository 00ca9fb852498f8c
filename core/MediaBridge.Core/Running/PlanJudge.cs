using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The engine's rules over a sink's plan: proof of absence, settling writes, earlier refusals, questions, limits.</summary>
internal sealed class PlanJudge(RunContext context, SinkWork work, Journal journal, CurrentItems? current)
{
    private readonly ChangeStore? _saved = context.SavedPlan is { } plan ? new ChangeStore(context.Database, plan, work.Ord) : null;
    private long _writes;

    /// <summary>Whether files that stand are left alone: reading broke off, so that an item may lack what another row of it would have told.</summary>
    public bool KeepsFiles { get; init; }

    /// <summary>Items whose files are left alone: a lookup of theirs had no connection, and what stands there was made from more.</summary>
    public IReadOnlySet<string> KeepsFilesOf { get; init; } = new HashSet<string>(StringComparer.Ordinal);

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

        if (KeepsFiles && change.Kind == ChangeKind.Update)
        {
            return Skipped(change with { Kind = ChangeKind.Skip, Reason = "Not written: reading was incomplete, and what stands there was made from more." }, ReasonWords.Skipped);
        }

        if (change.Kind == ChangeKind.Update && KeepsFilesOf.Count > 0 && change.Items.Any(i => KeepsFilesOf.Contains(i.ToString())))
        {
            return Skipped(change with { Kind = ChangeKind.Skip, Reason = "Not written: a look-up waits for a connection, and what stands there was made from more." }, ReasonWords.Away);
        }

        var existing = ExistingRule.Concerns(change) ? ExistingRule.PolicyOf(work.Step, context.Options) : ExistingValues.Overwrite;
        if (existing == ExistingValues.Keep)
        {
            return Skipped(ExistingRule.Kept(change), ReasonWords.Kept);
        }

        if (_saved is not null && Moved(change) is { } moved)
        {
            return Skipped(change with { Kind = ChangeKind.Skip, Reason = moved }, ReasonWords.Moved);
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
            return Skipped(change with { Kind = ChangeKind.Skip, Reason = refused }, ReasonWords.Rejected);
        }

        // A question of the sink's own comes behind the one about the value there, and its answer is what the sink gets.
        foreach (var ask in (Question?[])[existing == ExistingValues.Ask ? ExistingRule.Question(change) : null, change.Answer is null ? change.Ask : null])
        {
            if (ask is not null)
            {
                (change, var stopped) = await AskAsync(ask, change, cancellationToken);
                if (stopped is { } judged)
                {
                    return judged;
                }
            }
        }

        if (work.Step.MaxChanges is { } most && _writes >= most)
        {
            return Parked(change, $"beyond the limit of {most} changes a run", ReasonWords.Limited);
        }

        _writes++;
        return new JudgedChange(change, ChangeState.Planned, EffectInverse.Of(change.Effects, current));
    }

    /// <summary>The change with its answer; or what becomes of it without one, or with skip.</summary>
    private async Task<(PlannedChange Change, JudgedChange? Stops)> AskAsync(Question ask, PlannedChange change, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(ask, change, cancellationToken);
        change = change with { Ask = ask, Answer = answer };
        return answer switch
        {
            null => (change, new JudgedChange(change with { Reason = ask.Text }, ChangeState.Held, [])),
            Question.Skip => (change, Skipped(change with { Kind = ChangeKind.Skip, Reason = $"answered {ask.Code} with skip" }, ReasonWords.Declined)),
            _ => (change, null),
        };
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

    private static JudgedChange Skipped(PlannedChange change, string why) => new(change, ChangeState.Settled, []) { Why = why };

    private static JudgedChange Parked(PlannedChange change, string reason, string? why = null) => new(change with { Reason = reason }, ChangeState.Parked, []) { Why = why };

    private async Task<string?> AnswerAsync(Question ask, PlannedChange change, CancellationToken cancellationToken)
    {
        if (context.Options.Answers.TryGetValue(ask.Code, out var given))
        {
            return given;
        }

        return context.Run.Dry || context.Ask is null ? null : await context.Ask(ask, change, cancellationToken);
    }
}
