using System.Globalization;
using System.Text;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Reports;

/// <summary>The report as one page that needs no network: sorted and filtered in the browser, readable on a telephone and in the dark.</summary>
/// <remarks>Values are encoded by <see cref="HtmlWriter"/>; the script reads attributes only, and the page's policy lets nothing else run.</remarks>
internal sealed class ReportPage(MatchRules rules, Func<ExternalId, Uri?> pageOf)
{
    private const string Folder = "MediaBridge.Core.Matching.Reports.Assets.";

    public async Task WriteAsync(IEnumerable<ReportRow> rows, Stream output, string title, CancellationToken cancellationToken)
    {
        await HeadAsync(output, title, cancellationToken);
        foreach (var row in rows)
        {
            using var html = new HtmlWriter();
            Row(html, row);
            await output.WriteAsync(html.Written, cancellationToken);
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes($"</tbody>\n</table>\n<p id=\"none\" hidden>Nothing fits.</p>\n</main>\n<script>\n{await AssetAsync("report.js", cancellationToken)}</script>\n</body>\n</html>\n"), cancellationToken);
    }

    private static async Task<string> AssetAsync(string name, CancellationToken cancellationToken)
    {
        await using var resource = typeof(ReportPage).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellationToken)).ReplaceLineEndings("\n");
    }

    private static async Task HeadAsync(Stream output, string title, CancellationToken cancellationToken)
    {
        using var html = new HtmlWriter();
        html.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>{title}</title>
            <style>

            """);
        await output.WriteAsync(html.Written, cancellationToken);
        await output.WriteAsync(Encoding.UTF8.GetBytes(await AssetAsync("report.css", cancellationToken)), cancellationToken);
        using var body = new HtmlWriter();
        body.Add($"""
            </style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p id="sum"></p>
            <form role="search">
            <div id="levels" role="group" aria-label="Recommendation">
            <button type="button" data-level="" aria-pressed="true">all</button>
            <button type="button" data-level="strong" aria-pressed="false">strong</button>
            <button type="button" data-level="medium" aria-pressed="false">medium</button>
            <button type="button" data-level="low" aria-pressed="false">low</button>
            <button type="button" data-level="none" aria-pressed="false">none</button>
            </div>
            <label>State <select id="state">
            <option value="">any</option><option value="matched">matched</option><option value="open">open</option><option value="later">put off</option><option value="none">no match</option><option value="unmatched">unmatched</option>
            </select></label>
            <label>Search <input id="text" type="search" placeholder="title, id, director"></label>
            <label class="sort">Sort <select id="sort">
            <option value="">as written</option><option value="title">title</option><option value="year">year</option><option value="confidence">least sure first</option><option value="gap">smallest gap first</option>
            </select></label>
            </form>
            </header>
            <main>
            <table>
            <thead><tr>
            <th scope="col"><button type="button" data-sort="title">Item</button></th>
            <th scope="col"><button type="button" data-sort="match">Match</button></th>
            <th scope="col"><button type="button" data-sort="confidence">Confidence</button></th>
            <th scope="col"><button type="button" data-sort="gap">Gap</button></th>
            <th scope="col"><button type="button" data-sort="by">Decided</button></th>
            <th scope="col">Why</th>
            </tr></thead>
            <tbody>

            """);
        await output.WriteAsync(body.Written, cancellationToken);
    }

    private void Row(HtmlWriter html, ReportRow row)
    {
        var (match, level, state) = (row.Match, MatchRows.Word(row.Recommendation), MatchRows.Word(row.Match.State));
        html.Add($"<tr class=\"{level}\" data-level=\"{level}\" data-state=\"{state}\" data-title=\"{row.Title}\" data-year=\"{match.Item?.Year ?? 0}\" data-match=\"{row.Candidate?.Item.Title ?? ""}\" data-confidence=\"{Number(row.Confidence ?? 0)}\" data-gap=\"{Number(row.Gap ?? 0)}\" data-by=\"{row.By}\">\n");
        html.Add($"<td data-label=\"Item\"><b>{row.Title}</b>{Year(match.Item)}");
        Line(html, match.Item?.OriginalTitle is { } original && !string.Equals(original, row.Title, StringComparison.Ordinal) ? original : null);
        Line(html, string.Join(", ", row.Directors));
        Id(html, match.Key, match.Item?.Provenance?.Page);
        html.Add($"</td>\n<td data-label=\"Match\">");
        if (row.Candidate is { } best)
        {
            html.Add($"<b class=\"{(match.Chosen is null ? "unchosen" : "chosen")}\">{(best.Item.Title.Length > 0 ? best.Item.Title : best.Id.ToString())}</b>{Year(best.Item)}");
            Line(html, best.Item.OriginalTitle is { } other && !string.Equals(other, best.Item.Title, StringComparison.Ordinal) ? other : null);
            Line(html, string.Join(", ", MatchedItem.Directors(best.Item)));
            Id(html, best.Id.ToString(), best.Item.Provenance?.Page ?? pageOf(best.Id));
        }
        else
        {
            html.Add($"<span class=\"faint\">{(match.State == MatchState.None ? "there is none" : "no candidate")}</span>");
        }

        html.Add($"</td>\n<td data-label=\"Confidence\"><span class=\"badge {level}\">{level}</span> {Number(row.Confidence)}</td>\n<td data-label=\"Gap\">{Number(row.Gap)}</td>\n");
        html.Add($"<td data-label=\"Decided\">{Words(match)}<small>{match.Who}</small><small>{match.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</small></td>\n<td data-label=\"Why\">");
        Parts(html, row);
        html.Add($"</td>\n</tr>\n");
    }

    private void Parts(HtmlWriter html, ReportRow row)
    {
        if (row.Parts.Count == 0 && row.Second is null && row.Note is null)
        {
            html.Add($"<span class=\"faint\">–</span>");
            return;
        }

        html.Add($"<details><summary>{Summary(row)}</summary><ul>");
        foreach (var part in row.Parts)
        {
            var kind = part.Signal is MatchPart.Limit ? "held" : part.Score >= rules.Strong ? "good" : part.Score < rules.Low ? "bad" : "fair";
            html.Add($"<li class=\"{kind}\"><b>{(part.Signal is MatchPart.Limit ? "at most" : part.Signal)}</b> {Number(part.Score)}{(part.Weight is { } weight ? $" × {Number(weight)}" : "")}<small>{part.Detail}</small></li>");
        }

        html.Add($"</ul>");
        if (row.Second is { } second)
        {
            html.Add($"<p>Second: {second.Item.Title}{Year(second.Item)}, {Number(second.Confidence)} <code>{second.Id.ToString()}</code></p>");
        }

        if (row.Note is { } note)
        {
            html.Add($"<p>{note}</p>");
        }

        html.Add($"</details>");
    }

    private static string Summary(ReportRow row)
    {
        if (row.Parts.FirstOrDefault(p => p.Signal is MatchPart.Limit)?.Detail is { } limit)
        {
            return limit;
        }

        var parts = string.Join(", ", row.Parts.Where(p => p.Weight is not null || p.Score == 0).Take(3).Select(p => $"{p.Signal} {Number(p.Score)}"));
        return parts.Length > 0 ? parts : row.Candidate?.IsMatchers == true ? "the matcher's own confidence" : "details";
    }

    private static string Words(MatchRecord match) => match.State switch
    {
        MatchState.Matched => "matched",
        MatchState.Open => "waits for a person",
        MatchState.Later => "put off",
        MatchState.None => "no match",
        _ => "unmatched",
    };

    private static void Line(HtmlWriter html, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Add($"<small>{text}</small>");
        }
    }

    private static void Id(HtmlWriter html, string id, Uri? page)
    {
        if (page is { Scheme: "http" or "https" })
        {
            html.Add($"<a href=\"{page.AbsoluteUri}\" rel=\"noreferrer noopener\">{id}</a>");
        }
        else
        {
            html.Add($"<code>{id}</code>");
        }
    }

    private static string Year(MediaItem? item) => item?.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : "";

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
