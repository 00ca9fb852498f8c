using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MediaBridge.Core.Reporting;
using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Running;
using MediaBridge.Sdk;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Reporting;

/// <summary>A run as one file: page, document and table tell the same, and nothing in them can do harm.</summary>
public sealed class ReportTests
{
    private const string Hostile = "</td><script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
    private const string Secret = "s3cret-Of-Somebody";
    private AccountBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await AccountBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task EveryChangeStandsThereWithOldAndNewValueStatusReasonAndPage()
    {
        _bench.Service.Feed("from", Paged(1, 8, "https://films.example/1"), Film(2, 7), Film(3, 5), Film(4, 4), Film(5, 3));
        _bench.Rate(1, 6);
        _bench.Rate(2, 7);
        _bench.Service.Refused.Add("imdb:tt3");
        var run = await _bench.Bridge.RunAsync(_bench.Marks(steps: "where: { query: '-title:=\"film 5\"' }"));
        var page = await PageAsync(run.Run);
        var rows = page.QuerySelectorAll("#rows tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.That(rows, Is.EquivalentTo((string[])
        [
            "Film 5 (1995)imdb:tt5 |  |  | left | does not match where: -title:=\"film 5\" dropped | where",
            "Film 1 (1991)imdb:tt1 | ratings | 6 → 8 of 10 ▲ 2 | change applied |  | marks",
            "Film 2 (1992)imdb:tt2 | ratings |  | same |  | marks",
            "Film 3 (1993)imdb:tt3 | ratings | 5 of 10 | left rejected | Film 3 is not wanted here. rejected | marks",
            "Film 4 (1994)imdb:tt4 | ratings | 4 of 10 | add applied |  | marks",
        ]), string.Join('\n', rows));
        Assert.That(page.QuerySelector("#rows a")!.GetAttribute("href"), Is.EqualTo("https://films.example/1"));
        Assert.That(page.Body!.TextContent, Does.Contain("Run 1: marks").And.Contain("acct.all").And.Contain("Refused"));

        var table = (await TextAsync(run.Run, ReportFormat.Csv)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(table[0].TrimStart('\uFEFF'), Is.EqualTo("status,outcome,reason,step,title,year,item,page,target,facet,before,after,difference,why"));
        Assert.That(table, Has.Length.EqualTo(rows.Count + 1).And.One.Match("^change,applied,,marks,Film 1,1991,imdb:tt1,https://films.example/1,.*,ratings,6,8,2,$"));

        using var document = JsonDocument.Parse(await TextAsync(run.Run, ReportFormat.Json));
        var changed = document.RootElement.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("status").GetString() is "change");
        Assert.That((changed.GetProperty("rating").GetProperty("before").GetDecimal(), changed.GetProperty("page").GetString()), Is.EqualTo((6m, "https://films.example/1")));
        Assert.That(document.RootElement.GetProperty("report").GetProperty("sources")[0].GetProperty("items").GetInt32(), Is.EqualTo(5));
    }

    [Test]
    public async Task NothingFromOutsideBecomesMarkupScriptOrFormula()
    {
        _bench.Service.Feed(
            "from",
            Paged(1, 8, "javascript:alert(1)") with { Title = Hostile },
            Film(2, 7) with { Title = "=HYPERLINK(\"http://evil.example\",\"x\")" },
            Paged(3, 7, $"https://films.example/3?key={Secret}") with { Title = $"Film of {Secret}" });
        _bench.Bridge.Engine.Redactor.Add(Secret);
        var run = await _bench.Bridge.RunAsync(_bench.Marks());
        var html = await TextAsync(run.Run, ReportFormat.Html);
        var page = new HtmlParser().ParseDocument(html);
        Assert.That(page.QuerySelectorAll("script, img, iframe, link, style, [onerror]").Select(e => e.LocalName), Is.EqualTo((string[])["style", "script"]));
        Assert.That(page.QuerySelectorAll("#rows a").Select(a => a.GetAttribute("href")), Is.EqualTo((string[])["https://films.example/3?key=***"]));
        Assert.That(page.QuerySelectorAll("#rows td").Select(c => c.TextContent), Has.Some.StartsWith($"{Hostile} (1991)"));
        Assert.That(page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
        var csv = await TextAsync(run.Run, ReportFormat.Csv);
        Assert.That(csv, Does.Contain("'=HYPERLINK").And.Not.Contain(",=HYPERLINK").And.Not.Contain(",\"=HYPERLINK"));
        Assert.That(html + csv + await TextAsync(run.Run, ReportFormat.Json), Does.Not.Contain(Secret).And.Contain("***"));
    }

    [Test]
    public async Task ThousandsOfRowsAreWrittenInPieces()
    {
        _bench.Service.Feed("from", [.. Enumerable.Range(1, 3000).Select(n => Film(n, (n % 10) + 1) with { Year = null })]);
        var run = await _bench.Bridge.RunAsync(_bench.Marks());
        using var counted = new LargestWrite();
        Assert.That(await _bench.Bridge.Runs.ReportAsync(run.Run, ReportFormat.Html, counted), Is.True);
        Assert.That((counted.Length > 500_000, counted.Largest < 100_000), Is.EqualTo((true, true)), $"{counted.Length} bytes, {counted.Largest} at once");
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(counted.ToArray()));
        Assert.That(page.QuerySelectorAll("#rows tbody tr"), Has.Length.EqualTo(3000));
    }

    [Test]
    public async Task APlanAndARunWhoseLinesWereDeletedHaveReportsToo()
    {
        _bench.Service.Feed("from", Film(1, 8));
        var plan = await _bench.Bridge.PlanAsync(_bench.Marks());
        Assert.That((await PageAsync(plan.Report.Run)).Body!.TextContent, Does.Contain("nothing was written").And.Contain("add"));
        var run = await _bench.Bridge.RunAsync(_bench.Marks());
        await new Retention(_bench.Bridge.Engine.Database, _bench.Bridge.Engine.Staging).PruneAsync("marks", 0, CancellationToken.None);
        Assert.That((await PageAsync(run.Run)).Body!.TextContent, Does.Contain("were deleted to save room"));
        Assert.That(await _bench.Bridge.Runs.ReportAsync(99, ReportFormat.Json, new MemoryStream()), Is.False);
    }

    [Test]
    public async Task AFileIsReplacedAsAWholeOrNotAtAll()
    {
        _bench.Service.Feed("from", Film(1, 8));
        var run = await _bench.Bridge.RunAsync(_bench.Marks());
        var file = _bench.Folder["reports/run.html"];
        Assert.That(await _bench.Bridge.Runs.ReportAsync(run.Run, ReportFormat.Html, file), Is.True);
        var before = await File.ReadAllTextAsync(file);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Assert.That(async () => await _bench.Bridge.Runs.ReportAsync(run.Run, ReportFormat.Json, file, stopped.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await File.ReadAllTextAsync(file), Directory.GetFiles(_bench.Folder["reports"]).Length), Is.EqualTo((before, 1)));
        Assert.That(await _bench.Bridge.Runs.ReportAsync(99, ReportFormat.Html, _bench.Folder["reports/none.html"]), Is.False);
        Assert.That(File.Exists(_bench.Folder["reports/none.html"]), Is.False);
    }

    private static MediaItem Paged(int number, decimal mark, string page) => Film(number, mark) with { Provenance = new Provenance { Page = new Uri(page) } };

    private async Task<string> TextAsync(long run, ReportFormat format)
    {
        using var stream = new MemoryStream();
        Assert.That(await _bench.Bridge.Runs.ReportAsync(run, format, stream), Is.True, run.ToString(CultureInfo.InvariantCulture));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(long run) => new HtmlParser().ParseDocument(await TextAsync(run, ReportFormat.Html));

    /// <summary>Knows how much came at once.</summary>
    private sealed class LargestWrite : MemoryStream
    {
        public int Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
