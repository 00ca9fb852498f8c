using System.Globalization;
using MediaBridge.Core.Formats.Html;

namespace MediaBridge.Core.Library.Cleanup;

/// <summary>What a clean-up found as one page that needs no other file.</summary>
internal static class CleanupPage
{
    // Longer lists open when somebody asks for them.
    private const int MostOpen = 12;

    private const string Style = ".issue{padding:.9rem 0;border-bottom:1px solid var(--line)}.issue summary{display:grid;grid-template-columns:4rem minmax(0,1fr) 1.5rem;gap:1rem;align-items:baseline;cursor:pointer;list-style:none}.issue summary::-webkit-details-marker{display:none}.issue summary::after{content:\"\";width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg);justify-self:center}.issue[open] summary::after{transform:rotate(225deg)}.issue summary:hover span{color:var(--strong)}.issue b{font:600 1.3rem var(--serif);text-align:right;font-variant-numeric:tabular-nums}.issue ul{margin:.7rem 0 0 5rem;font-size:.93rem;columns:22rem;column-gap:2rem}.issue li{padding:.1rem 0;break-inside:avoid}.issue p{margin:.35rem 0 0 5rem;color:var(--soft)}@media(max-width:46rem){.issue summary{grid-template-columns:2.6rem minmax(0,1fr) 1.5rem;gap:.8rem}.issue ul,.issue p{margin-left:0}}";

    /// <summary>Makes the page.</summary>
    /// <param name="issues">The groups, with all their examples.</param>
    /// <param name="at">When the library was looked over.</param>
    public static byte[] Of(IReadOnlyList<LibraryIssues> issues, DateTimeOffset at)
    {
        using var html = new HtmlWriter();
        SoloPage.Begin(html, "Clean-up of the library", "en", moreStyle: Style);
        var total = issues.Sum(i => i.Count);
        html.Add($"<div class=\"head\"><h1>Clean-up</h1><p>Total Issues: {StatsBody.Number(total)}, {at.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</p></div>\n");
        if (issues.Count == 0)
        {
            html.Add($"<div class=\"empty\"><b>All is well</b>Nothing is left behind, and nothing is missing.</div>\n");
        }

        foreach (var issue in issues)
        {
            html.Add($"<details class=\"issue\" id=\"{issue.Kind}\"{(issue.Examples.Count <= MostOpen ? " open=\"\"" : "")}><summary><b>{StatsBody.Number(issue.Count)}</b><span>{issue.Description}</span></summary>\n");
            if (issue.Hint is not null)
            {
                html.Add($"<p>{issue.Hint}</p>\n");
            }

            html.Add($"<ul>\n");
            foreach (var example in issue.Examples)
            {
                html.Add($"<li>{example}</li>\n");
            }

            if (issue.Count > issue.Examples.Count)
            {
                html.Add($"<li>and {StatsBody.Number(issue.Count - issue.Examples.Count)} more</li>\n");
            }

            html.Add($"</ul></details>\n");
        }

        SoloPage.End(html, "MediaBridge, library cleanup");
        return html.Written.ToArray();
    }
}
