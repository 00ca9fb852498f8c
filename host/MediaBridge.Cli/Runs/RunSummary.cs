using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>What a run read, left out and wrote, on a few lines.</summary>
internal sealed class RunSummary(StyledWriter output, Screen screen)
{
    private const int MostReasons = 10;
    private const int MostRemarks = 3;

    public void Write(RunReport report, IReadOnlyList<OutputPlace> places)
    {
        Head(report);
        Sources(report);
        Decisions(report);
        Remarks(report);
        Found(report);
        Services(report);
        Sinks(report, places);
        if (report.Messages.Count > 0)
        {
            output.Line();
        }

        foreach (var message in report.Messages)
        {
            output.Write("  ! ", Style.Warning).Line(message);
        }

        output.Line();
    }

    private void Head(RunReport report)
    {
        var (word, style) = report switch
        {
            { State: "unfinished" } => ("unfinished", Style.Warning),
            { State: "planned" } => ("plan", Style.Name),
            { ExitCode: not 0 } => ("done, with problems", Style.Warning),
            _ => ("done", Style.Good),
        };
        output.Write(report.Pipeline, Style.Strong).Write("  ").Write(word, style);
        var time = report.Elapsed > TimeSpan.Zero ? $" in {Words.Time(report.Elapsed)}" : "";
        var again = report.Continued ? ", went on with an unfinished run" : "";
        output.Line($"  run {report.Run}{time}{again}", Style.Faint);
        if (report.Sources.Count + report.Decisions.Count > 0)
        {
            output.Line();
        }
    }

    private void Sources(RunReport report)
    {
        var table = new TextTable("", "", "");
        var first = true;
        foreach (var source in report.Sources)
        {
            var removed = source.Removed > 0 ? $", {Words.Number(source.Removed)} gone" : "";
            var why = source.Remark?.Replace("read in full: ", "everything, because ", StringComparison.Ordinal);
            var how = source.Incremental ? "only what changed since the last run" : source.Complete ? why ?? "everything" : source.Remark is null ? "not to the end" : report.Messages.Any(m => m.Contains(source.Remark, StringComparison.Ordinal)) ? "incomplete, see below" : $"incomplete: {source.Remark}";
            table.Add(new Cell(first ? "read" : "", Style.Faint), source.Id, $"{Words.Count(source.Items, "item")}{removed}: {how}");
            first = false;
        }

        table.Write(output, screen.Width, 2);
    }

    private void Services(RunReport report)
    {
        var table = new TextTable("", "", "");
        var first = true;
        foreach (var service in report.Services)
        {
            var retries = service.Retries > 0 ? $", tried again {Words.Count(service.Retries, "time")}" : "";
            var failures = service.Failures > 0 ? $", {Words.Number(service.Failures)} failed" : "";
            var cached = service.CacheHits > 0 ? $", {Words.Number(service.CacheHits)} from the cache" : "";
            table.Add(new Cell(first ? "asked" : "", Style.Faint), service.Service, $"{Words.Count(service.Requests, "request")}{retries}{failures}{cached}, waited {Words.Time(service.Waited)}");
            first = false;
        }

        table.Write(output, screen.Width, 2);
    }

    private void Found(RunReport report)
    {
        var table = new TextTable("", "", "");
        foreach (var (place, step) in report.Found.GroupBy(f => f.Step, StringComparer.Ordinal).Index())
        {
            table.Add(new Cell(place == 0 ? "found" : "", Style.Faint), step.Key, string.Join(", ", step.Select(f => $"{Words.Number(f.Count)} {FoundWays.Meaning(f.Way)}")));
        }

        table.Write(output, screen.Width, 2);
    }

    private void Decisions(RunReport report)
    {
        var table = new TextTable("", "", "#", "");
        var first = true;
        foreach (var decision in report.Decisions.Take(MostReasons))
        {
            table.Add(new Cell(first ? "left" : "", Style.Faint), decision.Step, Words.Number(decision.Count), $"{decision.What}: {decision.Reason}");
            first = false;
        }

        if (report.Decisions.Count > MostReasons)
        {
            table.Add("", "", "", $"… and {report.Decisions.Count - MostReasons} other reasons: mediabridge runs show {report.Run}");
        }

        table.Write(output, screen.Width, 2);
    }

    private void Remarks(RunReport report)
    {
        var table = new TextTable("", "", "#", "");
        var first = true;
        var most = screen.Verbose ? int.MaxValue : MostRemarks;
        foreach (var remark in report.Remarks.Take(most))
        {
            table.Add(new Cell(first ? "noted" : "", Style.Faint), remark.Step, Words.Number(remark.Count), remark.Reason);
            first = false;
        }

        if (report.Remarks.Count > most)
        {
            table.Add("", "", "", new Cell($"… and {report.Remarks.Count - most} other remarks (-v shows them)", Style.Faint));
        }

        table.Write(output, screen.Width, 2);
    }

    private void Sinks(RunReport report, IReadOnlyList<OutputPlace> places)
    {
        if (report.Sinks.Count == 0)
        {
            return;
        }

        (string Name, Func<SinkReport, long> Value, Style Style, bool Always)[] columns =
        [
            ("new", s => s.Created, Style.Good, true),
            ("changed", s => s.Updated, Style.Warning, true),
            ("deleted", s => s.Deleted, Style.Error, false),
            ("unchanged", s => s.Unchanged, Style.Plain, true),
            ("skipped", s => s.Skipped, Style.Plain, false),
            ("rejected", s => s.Rejected + s.ItemsRejected, Style.Warning, false),
            ("failed", s => s.Failed, Style.Error, false),
            ("held", s => s.Held, Style.Warning, false),
            ("parked", s => s.Parked, Style.Warning, false),
        ];
        columns = [.. columns.Where(c => c.Always || report.Sinks.Any(s => c.Value(s) > 0))];
        output.Line();
        var table = new TextTable(["", .. columns.Select(c => "#" + c.Name), ""]);
        foreach (var sink in report.Sinks)
        {
            var place = places.FirstOrDefault(p => string.Equals(p.Sink, sink.Id, StringComparison.Ordinal))?.Path;
            var state = sink.State is "done" or "planned" ? place : sink.State;
            table.Add([sink.Id, .. columns.Select(c => Number(c.Value(sink), c.Style)), new Cell(state ?? "", Style.Name)]);
        }

        table.Write(output, screen.Width, 2);
    }

    private static Cell Number(long number, Style style) => number == 0 ? new Cell("–", Style.Faint) : new Cell(Words.Number(number), style);
}
