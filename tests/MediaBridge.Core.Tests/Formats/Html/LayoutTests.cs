using System.Diagnostics;
using System.Text.RegularExpressions;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Browsers;

namespace MediaBridge.Core.Tests.Formats.Html;

/// <summary>No page is wider than its window, whatever stands in it: on a telephone, beside another window, on a desk.</summary>
internal sealed partial class LayoutTests
{
    private static readonly int[] Widths = [320, 390, 500, 1280];

    [Test]
    public async Task PagesFitTheirWindows()
    {
        Chromium.Need();
        using var folder = new TempFolder();
        var site = await Rendered.Of(new HtmlFormat(new HtmlOptions { Title = string.Concat(Enumerable.Repeat("Verylongname", 20)) }, FakeServices.Make()), [.. Films.All, .. Hostile.Items, .. Series()]);
        foreach (var (path, bytes) in site.Bytes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.WriteAllBytes(folder[path], bytes);
        }

        File.WriteAllBytes(folder["cleanup.html"], CleanupPage.Of([new LibraryIssues { Kind = "orphan", Description = "left behind", Count = 1, Examples = [new string('x', 400)], Hint = "a hint" }], DateTimeOffset.UnixEpoch));
        string[] pages =
        [
            "index.html", "all.html", "people.html", "genres.html", "collections.html", "tags.html", "stats.html", "cleanup.html", "films/a-show-2011.html",
            .. site.Bytes.Keys.Where(k => k.StartsWith("collections/", StringComparison.Ordinal) && k.EndsWith(".html", StringComparison.Ordinal)).Take(2), .. site.Bytes.Keys.Where(k => k.StartsWith("films/", StringComparison.Ordinal)).OrderByDescending(k => site.Bytes[k].Length).Take(4),
        ];
        Assert.That(pages.Where(p => !File.Exists(folder[p])), Is.Empty);
        var wide = (await MeasureAsync(folder, pages)).Where(m => m.Content > m.Width).ToList();
        Assert.That(wide, Is.Empty, "wider than the window");
    }

    /// <summary>Each page in frames of several widths; a script writes how wide each became.</summary>
    private static async Task<List<(string Page, int Width, int Content)>> MeasureAsync(TempFolder folder, string[] pages)
    {
        var frames = string.Concat(from page in pages from width in Widths select $"<iframe data-page=\"{page}\" src=\"{page}\" style=\"width:{width}px;height:900px;border:0\"></iframe>\n");
        File.WriteAllText(folder["frames.html"], $$"""
            <!DOCTYPE html><meta charset="utf-8"><body>{{frames}}<pre id="out"></pre>
            <script>addEventListener('load', () => { document.getElementById('out').textContent = [...document.querySelectorAll('iframe')].map(f => '[' + f.dataset.page + ' ' + f.clientWidth + ' ' + f.contentDocument.documentElement.scrollWidth + ']').join('\n'); document.querySelectorAll('iframe').forEach(f => f.remove()); });</script>
            """);
        var start = new ProcessStartInfo(Chromium.Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--allow-file-access-from-files", "--window-size=1400,1000", $"--user-data-dir={folder["profile"]}", "--virtual-time-budget=8000", "--dump-dom", new Uri(folder["frames.html"]).AbsoluteUri })
        {
            start.ArgumentList.Add(argument);
        }

        using var browser = Process.Start(start)!;
        var errors = browser.StandardError.ReadToEndAsync();
        var text = await browser.StandardOutput.ReadToEndAsync();
        await browser.WaitForExitAsync();
        var measured = Line().Matches(text).Select(m => (m.Groups["page"].Value, int.Parse(m.Groups["width"].ValueSpan), int.Parse(m.Groups["content"].ValueSpan))).ToList();
        Assert.That(measured, Has.Count.EqualTo(pages.Length * Widths.Length), $"{text[..Math.Min(text.Length, 500)]}\n{await errors}");
        return measured;
    }

    private static IEnumerable<MediaItem> Series()
    {
        yield return new MediaItem { Kind = ItemKinds.Series, Title = "A Show", Year = 2011, Ids = ["test:show"] };
        for (var number = 1; number <= 3; number++)
        {
            yield return new MediaItem { Kind = ItemKinds.Episode, Title = new string('é', 120 * number), Ids = [new ExternalId("test", $"e{number}")], Placement = new Placement { ParentIds = ["test:show"], ParentTitle = "A Show", Season = 1, Number = number, AirDate = new DateOnly(2011, 3, number) } };
        }
    }

    [GeneratedRegex(@"\[(?<page>[^\s\]]+) (?<width>\d+) (?<content>\d+)\]")]
    private static partial Regex Line();
}
