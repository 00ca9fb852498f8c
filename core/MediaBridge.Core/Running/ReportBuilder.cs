using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Makes a run's report of what the database holds, so that it is the same for a run that was interrupted.</summary>
internal sealed class ReportBuilder(RunContext context)
{
    private const int ShownFailures = 3;
    private readonly List<string> _messages = [];
    private int _exit;

    public RunReport Build()
    {
        var run = context.Run.Id;
        var reads = new ReadStore(context.Database, run).All().FindAll(r => r.Ord < context.Pipeline.From.Count);
        var decisions = context.Database.List(
            "SELECT step, what, reason, count(*), why FROM decisions WHERE run=?1 AND what<>'remark' GROUP BY step, what, reason, why ORDER BY count(*) DESC, step, reason LIMIT 200",
            r => new DecisionCount { Step = r.GetString(0), What = r.GetString(1), Reason = r.GetString(2), Count = r.GetInt64(3), Word = ReasonWords.Of(r.GetString(1), r.Text(4), IsMatch(r.GetString(0))) },
            run);
        var sources = reads.ConvertAll(Source);
        var sinks = new SinkStore(context.Database, run).All().ConvertAll(s => Sink(s, decisions));
        if (decisions.Exists(d => d.What is "parked"))
        {
            _exit |= StepsExit(run);
        }

        if (Waiting(run) is > 0 and var waiting)
        {
            _exit |= ExitCodes.Transient;
            _messages.Add($"{waiting} {(waiting == 1 ? "item waits" : "items wait")} for a connection; what is known was used. {(context.TakesUpWaiting ? "The next run with one works them off" : $"`--retry {ReasonWords.Away}` works them off")}: `mediabridge runs waiting`.");
        }

        if (decisions.Exists(d => d.What is "held"))
        {
            _exit |= ExitCodes.InteractionNeeded;
        }

        if (context.Options.Strict && decisions.Exists(d => d.What is "rejected"))
        {
            _exit |= ExitCodes.Conflict;
        }

        return new RunReport
        {
            Run = run,
            Pipeline = context.Pipeline.Name,
            State = context.Run.Dry ? "planned" : "done",
            Sources = sources,
            Resolved = Resolved(run),
            Decisions = decisions,
            Remarks = Remarks(run),
            Found = FoundTally.Read(context.Database, run, [.. context.Pipeline.Steps.Select(s => s.Id)]),
            Sinks = sinks,
            Reasons = new LeftItems(context.Database, run, context.Pipeline).Counts(),
            Messages = [.. DownWords.Of(context, sources, sinks), .. _messages.Distinct(StringComparer.Ordinal)],
            ExitCode = _exit,
        };
    }

    /// <summary>Items that a step parked count by their cause: what an account that cannot be used left needs a person.</summary>
    private int StepsExit(long run)
    {
        var kinds = context.Run.Dry
            ? context.Pipeline.Steps.Where(s => context.Down.ContainsKey(s.Id)).Select(s => context.Down[s.Id].Kind).ToList()
            : context.Database.List("SELECT DISTINCT kind FROM parked WHERE step=?1 AND run=?2 AND kind<>'Waiting'", r => Enum.Parse<ErrorKind>(r.GetString(0)), ResolvePhase.ParkedStep(context.Pipeline.Name), run);
        return kinds.Count == 0 ? ExitCodes.Transient : kinds.Aggregate(ExitCodes.Success, (exit, kind) => exit | kind switch
        {
            ErrorKind.Authentication or ErrorKind.InteractionNeeded or ErrorKind.ServiceChanged => ExitCodes.Of(kind),
            _ => ExitCodes.Transient,
        });
    }

    /// <summary>Items, not look-ups: one may wait for several.</summary>
    private long Waiting(long run)
        => context.Database.First("SELECT count(DISTINCT item) FROM decisions WHERE run=?1 AND what=?2", r => r.GetInt64(0), run, ItemAtHand.Waits);

    private bool IsMatch(string step) => context.Pipeline.Steps.Any(s => s.Kind == ProcessStepKind.Match && string.Equals(s.Id, step, StringComparison.Ordinal));

    private List<DecisionCount> Remarks(long run)
        => context.Database.List(
            $"SELECT step, what, reason, count(*) FROM decisions WHERE run=?1 AND what='{Decisions.Remark}' GROUP BY step, what, reason ORDER BY count(*) DESC, step, reason LIMIT 200",
            r => new DecisionCount { Step = r.GetString(0), What = r.GetString(1), Reason = context.Redact(r.GetString(2)), Count = r.GetInt64(3) },
            run);

    private long Resolved(long run)
    {
        var generation = context.Database.First("SELECT generation FROM runs WHERE id=?1", r => r.GetInt32(0), run);
        var rows = new ItemRows(context.Database, run).Count(generation);
        var dropped = context.Database.First(
            "SELECT count(*) FROM resolved WHERE id>=?1 AND id<?2 AND length(body)=0", r => r.GetInt64(0), RowIds.First(run, generation), RowIds.End(run, generation));
        return rows - dropped;
    }

    private SourceReport Source(ReadRow read)
    {
        if (read.Kind is { } kind && Enum.TryParse<ErrorKind>(kind, out var error))
        {
            // A page that is not there is no matter for an item, but ends a read all the same: the next run tries again.
            var code = ExitCodes.Of(error, context.Options.Strict);
            _exit |= code == ExitCodes.Success ? ExitCodes.Transient : code;
        }

        if (read is { Ended: true, Complete: false, Reason: { } reason } && !context.Options.IsPartial && !context.Down.ContainsKey(read.Source))
        {
            _messages.Add($"{read.Source} was read incompletely: {reason}");
        }

        var left = Yields.Left(read, read.Before) ?? read.Items;
        var shrunk = (context.Pipeline.From[read.Ord].Shrink ?? ShrinkRule.Usual).IsExceeded(read.Before, left);
        if (shrunk && read.Complete)
        {
            _messages.Add($"{read.Source} {(read.Start is null ? "gave" : "has")} {left} items, {read.Before - left} less than the last complete read.");
            _exit |= context.Options.Strict ? ExitCodes.Conflict : ExitCodes.Success;
        }

        return new SourceReport
        {
            Id = read.Source,
            Items = read.Items,
            Before = read.Before,
            Shrunk = shrunk,
            Removed = read.Removed,
            Incremental = read.Start is { Length: > 0 },
            Complete = read.Complete,
            Remark = read.Reason ?? (read.Start is CursorStore.Newest ? "the newest: the source shows no more" : read.Why is null ? null : $"read in full: {read.Why}"),
        };
    }

    private SinkReport Sink(SinkRow sink, List<DecisionCount> decisions)
    {
        var counts = context.Database.List(
            "SELECT kind, state, coalesce(outcome, -1), count(*) FROM changes WHERE id>=?1 AND id<?2 GROUP BY 1, 2, 3",
            r => (Kind: (ChangeKind)r.GetInt32(0), State: (ChangeState)r.GetInt32(1), Outcome: r.GetInt32(2), Count: r.GetInt64(3)),
            RowIds.First(context.Run.Id, sink.Ord), RowIds.End(context.Run.Id, sink.Ord));
        long Sum(Func<(ChangeKind Kind, ChangeState State, int Outcome, long Count), bool> which) => counts.Where(which).Sum(c => c.Count);
        bool Made(int outcome) => context.Run.Dry ? outcome < 0 : outcome == (int)Outcome.Applied;
        bool Counts((ChangeKind Kind, ChangeState State, int Outcome, long Count) c, ChangeKind kind)
            => c.Kind == kind && c.State is ChangeState.Planned or ChangeState.Settled && c.Kind == kind && Made(c.Outcome);
        var report = new SinkReport
        {
            Id = sink.Sink,
            State = sink.State,
            Created = Sum(c => Counts(c, ChangeKind.Create)),
            Updated = Sum(c => Counts(c, ChangeKind.Update)),
            Deleted = Sum(c => Counts(c, ChangeKind.Delete)),
            Unchanged = Sum(c => c.Kind == ChangeKind.Unchanged || c.Outcome == (int)Outcome.AlreadyThere),
            Skipped = Sum(c => c.Kind == ChangeKind.Skip),
            Rejected = Sum(c => c.Outcome == (int)Outcome.Rejected),
            Failed = Sum(c => c.Outcome == (int)Outcome.Failed),
            Held = Sum(c => c.State == ChangeState.Held),
            Parked = Sum(c => c.State == ChangeState.Parked),
            ItemsRejected = decisions.Where(d => string.Equals(d.Step, sink.Sink, StringComparison.Ordinal)).Sum(d => d.Count),
            Message = sink.Message,
        };
        Judge(sink, report);
        return report;
    }

    private void Judge(SinkRow sink, SinkReport report)
    {
        if (sink.Kind is { } kind && Enum.TryParse<ErrorKind>(kind, out var error))
        {
            _exit |= ExitCodes.Of(error, context.Options.Strict);
            _messages.AddRange(context.Down.ContainsKey(sink.Sink) ? [] : [$"{sink.Sink}: {sink.Message}"]);
        }

        if (report.Held > 0)
        {
            _exit |= ExitCodes.InteractionNeeded;
            _messages.AddRange(Questions(sink));
        }

        if (report.Parked > 0)
        {
            _exit |= context.Options is { IsPartial: true, Retry: null } ? 0 : ParkedExit(sink);
        }

        if (report.Rejected > 0 && context.Options.Strict)
        {
            _exit |= ExitCodes.Conflict;
        }

        if (report.Failed > 0)
        {
            Failures(sink, report.Failed);
        }
    }

    private void Failures(SinkRow sink, long count)
    {
        var shown = 0;
        foreach (var error in Changes(sink).Rows($"outcome={(int)Outcome.Failed}").Select(r => r.Result?.Error))
        {
            _exit |= ExitCodes.Of(error?.Kind ?? ErrorKind.Unexpected, context.Options.Strict);
            if (error is not null && shown < ShownFailures)
            {
                shown++;
                _messages.Add($"{sink.Sink}: {error.ForPeople()}");
            }
        }

        if (count > shown)
        {
            _messages.Add($"{sink.Sink}: {count - shown} more changes failed; `mediabridge runs show {context.Run.Id}` shows them.");
        }
    }

    /// <summary>What is parked counts by its cause: what a stopped sink left follows from what stopped it.</summary>
    private int ParkedExit(SinkRow sink)
        => Changes(sink).Rows($"state={(int)ChangeState.Parked}").Aggregate(ExitCodes.Success, (exit, row) => exit | ParkedExit(row));

    private int ParkedExit(ChangeRow row)
    {
        if (row.Result?.Error is { } error)
        {
            return ExitCodes.Of(error.Kind, context.Options.Strict);
        }

        return row.Word is ReasonWords.Limited ? ExitCodes.Success : ExitCodes.Transient;
    }

    private IEnumerable<string> Questions(SinkRow sink)
        => Changes(sink).Rows($"state={(int)ChangeState.Held}")
            .Where(r => r.Change.Ask is not null)
            .GroupBy(r => r.Change.Ask!.Code, StringComparer.Ordinal)
            .Select(g => $"{sink.Sink}: {g.Count()} held: {g.First().Change.Ask!.Text} Answer with --answer {g.Key}={string.Join('|', g.First().Change.Ask!.Choices)}");

    private ChangeStore Changes(SinkRow sink) => new(context.Database, context.Run.Id, sink.Ord);
}
