using System.Globalization;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Reporting;

/// <summary>Writes a report as a page that is one file. Without its script it is a plain table of every line.</summary>
internal sealed class HtmlReport(RunReportFile report)
{
    private const int Chunk = 32 * 1024;

    private static readonly string Style = ReportAssets.Text("report.css");
    private static readonly string Script = ReportAssets.Text("report.js");

    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var html = new HtmlWriter();
        var title = $"Run {report.Info.Run.ToString(CultureInfo.InvariantCulture)}: {report.Info.Pipeline}";
        SoloPage.Begin(html, title, "en", moreStyle: Style, script: Script);
        new HtmlReportHead(report).Write(html, title);
        html.Add($"""
            <section><h2>Changes and items</h2>
            <div class="controls" id="controls" hidden>
            <label class="text">Search <input id="find" type="search" placeholder="Title, id, reason …" /></label>
            <label>Status <select id="status"><option value="">everything</option><option value="*">all but same</option></select></label>
            <label>Reason <select id="word"><option value="">any</option></select></label>
            <label>Step <select id="step"><option value="">any</option></select></label>
            <label class="narrow">Sort <select id="sort"><option value="">as the run went</option></select></label>
            </div>
            <p class="found" id="found" role="status"></p>
            <div class="scroll"><table class="rows" id="rows">
            <thead><tr><th scope="col"><button type="button">Title</button></th><th scope="col"><button type="button">What</button></th><th scope="col"><button type="button">Before → after</button></th><th scope="col"><button type="button">Status</button></th><th scope="col"><button type="button">Why</button></th><th scope="col"><button type="button">Step</button></th></tr></thead>
            <tbody>

            """);
        var any = false;
        foreach (var row in report.Rows)
        {
            any = true;
            Row(html, row);
            if (html.Written.Length >= Chunk)
            {
                await stream.WriteAsync(html.Written, cancellationToken);
                html.Clear();
            }
        }

        html.Add($"</tbody></table></div>\n");
        if (!any)
        {
            html.Add($"<p class=\"empty\"><b>No lines</b>{(report.Info.Pruned ? "The lines of this run were deleted to save room; the numbers above stay." : "Nothing was changed, and nothing was left.")}</p>\n");
        }

        html.Add($"<button class=\"more\" id=\"more\" type=\"button\" hidden></button></section>\n");
        SoloPage.End(html, $"MediaBridge, run {report.Info.Run.ToString(CultureInfo.InvariantCulture)}", Script);
        await stream.WriteAsync(html.Written, cancellationToken);
    }

    private static void Row(HtmlWriter html, ReportRow row)
    {
        html.Add($"<tr data-status=\"{row.Status}\" data-step=\"{row.Step}\" data-word=\"{row.Word}\"><td>");
        var name = row.Title ?? row.Target ?? row.Item ?? "";
        name = row.Year is { } year && row.Title is not null ? string.Create(CultureInfo.InvariantCulture, $"{name} ({year})") : name;
        if (row.Page is { } page)
        {
            html.Add($"<a href=\"{page}\" rel=\"noopener noreferrer\">{name}</a>");
        }
        else
        {
            html.Add($"{name}");
        }

        if (row.Item is { } item && !string.Equals(item, name, StringComparison.Ordinal))
        {
            html.Add($"<code>{item}</code>");
        }

        html.Add($"</td><td>{row.Facet ?? (row.Title is null || string.Equals(row.Target, row.Item, StringComparison.Ordinal) ? "" : row.Target)}</td>");
        Values(html, row);
        html.Add($"<td data-name=\"Status\"><span class=\"tag {row.Status}\">{row.Status}</span>");
        if (row.Outcome is { } outcome)
        {
            html.Add($" <small>{Spoken(outcome)}</small>");
        }

        html.Add($"</td><td>{row.Reason}");
        if (row.Word is { } word)
        {
            html.Add($" <small>{word}</small>");
        }

        html.Add($"</td><td data-name=\"Step\">{row.Step}</td></tr>\n");
    }

    private static void Values(HtmlWriter html, ReportRow row)
    {
        if (row.Rating is { } rating)
        {
            Mark(html, rating);
            return;
        }

        html.Add($"<td>");
        foreach (var field in row.Fields)
        {
            html.Add($"<div>{field.Path}: ");
            Pair(html, field);
            html.Add($"</div>");
        }

        html.Add($"</td>");
    }

    /// <summary>Marks: sorted by how far they move, so that the greatest changes stand together.</summary>
    private static void Mark(HtmlWriter html, RatingChange rating)
    {
        html.Add($"<td class=\"pair\" data-n=\"{rating.Difference ?? 0}\">");
        Pair(html, new FieldChange { Path = "", Before = Number(rating.Before), After = Number(rating.After) });
        html.Add($" of {rating.OutOf}");
        if (rating.Difference is { } difference && difference != 0)
        {
            html.Add($" <span class=\"{(difference > 0 ? "up" : "down")}\">{(difference > 0 ? "▲" : "▼")} {Math.Abs(difference)}</span>");
        }

        html.Add($"</td>");
    }

    private static void Pair(HtmlWriter html, FieldChange field)
    {
        if (field.Before is { } before)
        {
            html.Add($"<span class=\"was\">{before}</span> → ");
        }

        if (field.After is { } after)
        {
            html.Add($"<span class=\"now\">{after}</span>");
        }
        else
        {
            html.Add($"nothing");
        }
    }

    private static string? Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Spoken(string outcome) => outcome is "alreadyThere" ? "already there" : outcome;
}
