using System.Globalization;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Running;

namespace MediaBridge.Core.Reporting;

/// <summary>The top of the page: which run, what it read, what it did in numbers, and what somebody should know.</summary>
internal sealed class HtmlReportHead(RunReportFile file)
{
    private static readonly (string Name, bool IsUsual, Func<SinkReport, long> Of)[] Outcomes =
    [
        ("New", true, s => s.Created), ("Changed", true, s => s.Updated), ("Removed", true, s => s.Deleted), ("Same", true, s => s.Unchanged), ("Skipped", false, s => s.Skipped),
        ("Refused", false, s => s.Rejected), ("Failed", false, s => s.Failed), ("Held", false, s => s.Held), ("Later", false, s => s.Parked),
    ];

    public void Write(HtmlWriter html, string title)
    {
        var (info, report) = (file.Info, file.Report);
        html.Add($"<div class=\"head\"><h1>{title}</h1><dl class=\"meta\">");
        Fact(html, "State", info.Dry ? $"{report.State} (nothing was written)" : report.State);
        Fact(html, "Begun", Time(info.Started));
        if (info.Ended is { } ended)
        {
            Fact(html, "Ended", Time(ended));
        }

        if (info.Undoes is { } undone)
        {
            Fact(html, "Undoes", $"run {undone.ToString(CultureInfo.InvariantCulture)}");
        }

        if (info.Retry is { } retry)
        {
            Fact(html, "Takes up", retry);
        }

        Fact(html, "Exit code", report.ExitCode.ToString(CultureInfo.InvariantCulture));
        html.Add($"</dl>\n");
        if (report.Messages.Count > 0)
        {
            html.Add($"<ul class=\"notes\">");
            foreach (var message in report.Messages)
            {
                html.Add($"<li>{message}</li>");
            }

            html.Add($"</ul>\n");
        }

        html.Add($"</div>\n");
        Sources(html, report.Sources);
        Found(html, report.Found);
        Sinks(html, report.Sinks);
        Reasons(html, report.Reasons);
    }

    private static void Fact(HtmlWriter html, string name, string value) => html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static void Sources(HtmlWriter html, IReadOnlyList<SourceReport> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>Read</h2>\n<div class=\"scroll\"><table class=\"counts\">\n<thead><tr><th scope=\"col\">Source</th><th scope=\"col\" class=\"num\">Items</th><th scope=\"col\" class=\"num\">Last time</th><th scope=\"col\" class=\"num\">Removed</th><th scope=\"col\">To the end</th><th scope=\"col\"></th></tr></thead>\n<tbody>\n");
        foreach (var source in sources)
        {
            html.Add($"<tr><td>{source.Id}</td><td class=\"num\">{Count(source.Items)}</td><td class=\"num\">{(source.Before is { } before ? Count(before) : "")}</td><td class=\"num\">{Count(source.Removed)}</td><td>{(source.Complete ? source.Incremental ? "yes, what changed" : "yes" : "no")}</td><td>{(source.Shrunk ? "gave much less than the last time. " : "")}{source.Remark}</td></tr>\n");
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    private static void Found(HtmlWriter html, IReadOnlyList<FoundCount> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>Found</h2>\n<div class=\"scroll\"><table class=\"counts\">\n<thead><tr><th scope=\"col\">Step</th><th scope=\"col\">How</th><th scope=\"col\" class=\"num\">Items</th></tr></thead>\n<tbody>\n");
        foreach (var one in found)
        {
            html.Add($"<tr><td>{one.Step}</td><td>{FoundWays.Meaning(one.Way)}</td><td class=\"num\">{Count(one.Count)}</td></tr>\n");
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    private static void Sinks(HtmlWriter html, IReadOnlyList<SinkReport> sinks)
    {
        if (sinks.Count == 0)
        {
            return;
        }

        // What no sink had at all is no column: the ones that count stand out.
        var columns = Outcomes.Where(c => c.IsUsual || sinks.Any(s => c.Of(s) > 0)).ToList();
        html.Add($"<section><h2>Written</h2>\n<div class=\"scroll\"><table class=\"counts\">\n<thead><tr><th scope=\"col\">Sink</th>");
        foreach (var column in columns)
        {
            html.Add($"<th scope=\"col\" class=\"num\">{column.Name}</th>");
        }

        html.Add($"<th scope=\"col\"></th></tr></thead>\n<tbody>\n");
        foreach (var sink in sinks)
        {
            html.Add($"<tr><td>{sink.Id}</td>");
            foreach (var number in columns.Select(c => c.Of(sink)))
            {
                html.Add($"<td class=\"num\">{(number == 0 ? "–" : Count(number))}</td>");
            }

            html.Add($"<td>{sink.Message}</td></tr>\n");
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    private static void Reasons(HtmlWriter html, IReadOnlyList<ReasonCount> reasons)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>Not written</h2>\n<div class=\"scroll\"><table class=\"counts\">\n<thead><tr><th scope=\"col\">Reason</th><th scope=\"col\">Step</th><th scope=\"col\" class=\"num\">Items</th><th scope=\"col\">For example</th></tr></thead>\n<tbody>\n");
        foreach (var reason in reasons)
        {
            html.Add($"<tr><td>{reason.Word}: {ReasonWords.Meaning(reason.Word)}</td><td>{reason.Step}</td><td class=\"num\">{Count(reason.Count)}</td><td>{reason.Example}</td></tr>\n");
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Time(string iso) => DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC" : iso;
}
