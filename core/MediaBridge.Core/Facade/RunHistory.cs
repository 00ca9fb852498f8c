using System.Text.Json;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Previewing;
using MediaBridge.Core.Reporting;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Earlier runs: what they did, and why.</summary>
public sealed class RunHistory
{
    private readonly Engine _engine;

    internal RunHistory(Engine engine) => _engine = engine;

    /// <summary>Runs, newest first.</summary>
    /// <param name="limit">How many.</param>
    /// <param name="before">Only runs before this number, for the next page.</param>
    public IReadOnlyList<RunInfo> List(int limit = 20, long? before = null) => _engine.Runs.Newest(limit, before).ConvertAll(Info);

    /// <summary>One run with its report; null if there is none.</summary>
    public RunDetails? Show(long run)
    {
        if (_engine.Runs.Find(run) is not { } row)
        {
            return null;
        }

        var context = _engine.ForReading(row);
        var through = _engine.Database.First(
            "SELECT count(*) FROM items WHERE id>=?1 AND id<=?2", r => r.GetInt64(0), RowIds.First(run, 0), Math.Max(row.ResolvedTo, RowIds.First(run, 0) - 1));
        var report = new ReportBuilder(context).Build();
        return new RunDetails
        {
            Info = Info(row),
            Definition = context.Pipeline with { To = [.. context.Pipeline.To.Select(s => s with { Options = DatedText.Fill(s.Options, context.Date) })] },
            Report = report with { State = row.State == RunRow.Active ? "unfinished" : row.State, ExitCode = row.State == RunRow.Active ? report.ExitCode : row.Exit },
            ItemsResolved = through,
        };
    }

    /// <summary>Changes of a run, sink by sink, in order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="sink">Only this sink.</param>
    /// <param name="all">Whether unchanged and skipped ones are among them.</param>
    /// <param name="after">Only changes after this number, for the next page.</param>
    public IEnumerable<ChangeInfo> Changes(long run, string? sink = null, bool all = false, long? after = null)
    {
        var condition = all ? "1=1" : $"kind<={(int)ChangeKind.Delete}";
        foreach (var step in new SinkStore(_engine.Database, run).All().Where(s => sink is null || string.Equals(s.Sink, sink, StringComparison.Ordinal)))
        {
            if (after >= RowIds.End(run, step.Ord))
            {
                continue;
            }

            var from = after >= RowIds.First(run, step.Ord) ? after : null;
            foreach (var row in new ChangeStore(_engine.Database, run, step.Ord).Rows(condition, after: from))
            {
                yield return Info(step.Sink, row);
            }
        }
    }

    /// <summary>What a run left unwritten, counted by reason word and step; most first.</summary>
    public IReadOnlyList<ReasonCount> Reasons(long run) => _engine.Runs.Find(run) is { } row ? new LeftItems(_engine.Database, run, RunPipeline.Of(row)).Counts() : [];

    /// <summary>The items that a run left for one reason.</summary>
    /// <param name="run">The run.</param>
    /// <param name="word">A word of <see cref="ReasonWords"/>.</param>
    public IEnumerable<LeftItem> Left(long run, string word) => _engine.Runs.Find(run) is { } row ? new LeftItems(_engine.Database, run, RunPipeline.Of(row)).Of(word) : [];

    /// <summary>Writes a report of a run: what it read, every change with its values before and after, what it left and why. Secrets are masked.</summary>
    /// <param name="run">The run.</param>
    /// <param name="format">The form.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False if there is no such run; then nothing was written.</returns>
    public async Task<bool> ReportAsync(long run, ReportFormat format, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (Show(run) is not { } details)
        {
            return false;
        }

        await new RunReportFile
        {
            Info = details.Info,
            Report = MaskedReport.Of(details.Report, _engine.Redactor.Redact),
            Rows = new ReportRows(_engine.Database, run, details.Definition, _engine.Redactor.Redact).All(),
        }.WriteAsync(format, stream, cancellationToken);
        return true;
    }

    /// <summary>Writes a report of a run into a file, as a whole or not at all.</summary>
    /// <param name="run">The run.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; its folder is made.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False if there is no such run; then nothing was written.</returns>
    public async Task<bool> ReportAsync(long run, ReportFormat format, string file, CancellationToken cancellationToken = default)
    {
        if (_engine.Runs.Find(run) is null)
        {
            return false;
        }

        await AtomicText.WriteAsync(file, stream => ReportAsync(run, format, stream, cancellationToken));
        return true;
    }

    /// <summary>What a change writes: the text of a new file, the differing lines of a changed one (<c>+</c> and <c>-</c>), the size of anything else; empty for changes without bytes.</summary>
    /// <param name="change">The change, of <see cref="Changes"/>.</param>
    /// <param name="lines">Lines at most; the rest is counted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<string>> PreviewAsync(ChangeInfo change, int lines = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ChangeStore.Find(_engine.Database, change.Id) is { } row
            ? [.. (await new ChangePreviews(_engine.Staging).OfAsync(row, lines, cancellationToken)).Select(_engine.Redactor.Redact)]
            : [];
    }

    /// <summary>What the changes of a dry run would cost: writes, bytes, time at the pace of each service.</summary>
    internal IReadOnlyList<PlanEstimate> Estimates(RunReport report, PipelineDefinition definition)
    {
        var connections = _engine.ConnectionMap();
        var ords = new SinkStore(_engine.Database, report.Run).All().ToDictionary(s => s.Sink, s => s.Ord, StringComparer.Ordinal);
        return Estimator.Of(
            report,
            sink => new ChangeStore(_engine.Database, report.Run, ords[sink]).Rows(),
            sink => definition.To.FirstOrDefault(s => string.Equals(s.Id, sink, StringComparison.Ordinal))?.Connection is { } name
                && connections.TryGetValue(name, out var connection) && _engine.Catalog.FindService(connection.Service) is { } service
                    ? (service.Name, service.Policy)
                    : null);
    }

    /// <summary>What happened to one item in a run, step by step.</summary>
    /// <param name="run">The run.</param>
    /// <param name="item">Its first id, or any text of its ids or title.</param>
    public IReadOnlyList<ItemStory> Explain(long run, string item)
    {
        var row = _engine.Runs.Find(run);
        return row is null ? [] : new Explanation(_engine.Database, row).Of(item);
    }

    /// <summary>Items of which a match or lookup waits for a connection, by pipeline and item; the next run of the pipeline takes them up.</summary>
    /// <param name="pipeline">Only those of this pipeline; null for all.</param>
    public IReadOnlyList<WaitingItem> Waiting(string? pipeline = null)
        => _engine.Database.List(
            "SELECT step, target, code, reason, run, attempts, body FROM parked WHERE kind=?1 AND (?2 IS NULL OR step=?2) ORDER BY step, target",
            r => new WaitingItem
            {
                Pipeline = r.GetString(0).Split('\n')[0],
                Item = r.GetString(1),
                Step = r.IsDBNull(2) ? "" : r.GetString(2),
                Reason = r.GetString(3),
                Run = r.GetInt64(4),
                Attempts = r.GetInt32(5),
                Title = Bodies.One((byte[])r.GetValue(6)).Title,
            },
            ItemAtHand.WaitingKind, pipeline is null ? null : ResolvePhase.ParkedStep(pipeline));

    /// <summary>Gives an unfinished run up: it is not gone on with. What it applied stays, and can be undone.</summary>
    /// <returns>False if there is no such unfinished run.</returns>
    public async Task<bool> CancelAsync(long run, CancellationToken cancellationToken = default)
    {
        if (_engine.Runs.Find(run) is not { State: RunRow.Active })
        {
            return false;
        }

        await _engine.Runs.EndAsync(run, RunRow.Cancelled, ExitCodes.Cancelled, cancellationToken);
        return true;
    }

    private static RunInfo Info(RunRow row) => new()
    {
        Run = row.Id,
        Pipeline = row.Pipeline,
        Kind = row.Kind,
        Undoes = row.Undoes,
        Retry = RunPart.RetryOf(row.Part),
        State = row.State,
        Phase = row.Phase,
        Dry = row.Dry,
        Started = row.Started,
        Ended = row.Ended,
        ExitCode = row.Exit,
        Pruned = row.Pruned,
    };

    private static ChangeInfo Info(string sink, ChangeRow row) => new()
    {
        Id = row.Id,
        Sink = sink,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(row.Change.Kind.ToString()),
        State = JsonNamingPolicy.CamelCase.ConvertName(row.State.ToString()),
        Outcome = row.Outcome is { } outcome ? JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()) : null,
        Group = ChangeGroups.Of(row),
        Word = row.Word,
        Target = row.Change.Target,
        Summary = row.Change.Summary,
        Items = row.Change.Items,
        Facet = row.Change.Facet,
        Fields = row.Change.Fields,
        Rating = RatingChange.Of(row),
        Reason = row.Result?.Error?.Message ?? row.Change.Reason,
        Ask = row.Change.Ask,
        Answer = row.Change.Answer,
    };
}
